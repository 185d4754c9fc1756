"""What happens when a workflow ends with approval.

Wagtail reads this module while its own models are being made, so what needs models is imported when it is called.
"""

import logging

logger = logging.getLogger(__name__)


def publish_what_is_finished(workflow_state, user=None) -> None:
    """Publish what was approved, unless it is a translation that cannot be published yet: that stays a draft."""
    from wagtail.workflows import publish_workflow_state  # noqa: PLC0415

    from core.translations.gates import refusal_of  # noqa: PLC0415

    instance = workflow_state.content_object
    if refused := refusal_of([instance]):
        logger.warning("%s was approved, and is not published: %s", instance, refused)
        return
    publish_workflow_state(workflow_state, user=user)
