"""Locks the businesses of the directory before one is written, by whatever way: the editor, an import, its owner.

To publish a business changes its translation, its registration and the search; to rename a category changes the index
entry of every business in it. With one lock for all of them, taken before anything else (core.locks), no two writers
can each wait for the other.
"""

from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import pre_delete, pre_save
from wagtail.models import TaskState, WorkflowState

from core.locks import Lock, take
from core.models import Municipality, Place
from directory.models import Business, Category, Network

WRITTEN_WITH_BUSINESSES = (Business, Category, Network, Place, Municipality)


def lock_businesses(sender, **kwargs) -> None:
    """Wait for whoever else writes businesses."""
    take(Lock.CONTENT)


def lock_businesses_in_workflow(sender, instance: TaskState | WorkflowState, **kwargs) -> None:
    """The same before a workflow of a business goes on: its last step publishes the business."""
    state = instance.workflow_state if isinstance(instance, TaskState) else instance
    if state.base_content_type_id == ContentType.objects.get_for_model(Business).pk:
        take(Lock.CONTENT)


for model in WRITTEN_WITH_BUSINESSES:
    pre_save.connect(lock_businesses, sender=model)
    pre_delete.connect(lock_businesses, sender=model)
for model in (TaskState, WorkflowState):
    pre_save.connect(lock_businesses_in_workflow, sender=model)
