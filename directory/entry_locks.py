"""Locks the entries of the directory before one is written, by whatever way: the editor, an import, its business.

To publish an entry changes its translation, its listing and the search; to rename a category changes the search entry
of every business in it. With one lock for all of them, taken before anything else (core.locks), no two writers can
each wait for the other.
"""

from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import pre_delete, pre_save
from wagtail.models import TaskState, WorkflowState

from core.locks import Lock, take
from core.models import Municipality, Place
from directory.models import Business, Category, Network

WRITTEN_WITH_ENTRIES = (Business, Category, Network, Place, Municipality)


def lock_entries(sender, **kwargs) -> None:
    """Wait for whoever else writes entries."""
    take(Lock.CONTENT)


def lock_entries_in_workflow(sender, instance: TaskState | WorkflowState, **kwargs) -> None:
    """The same before a workflow of an entry goes on: its last step publishes the entry."""
    state = instance.workflow_state if isinstance(instance, TaskState) else instance
    if state.base_content_type_id == ContentType.objects.get_for_model(Business).pk:
        take(Lock.CONTENT)


for model in WRITTEN_WITH_ENTRIES:
    pre_save.connect(lock_entries, sender=model)
    pre_delete.connect(lock_entries, sender=model)
for model in (TaskState, WorkflowState):
    pre_save.connect(lock_entries_in_workflow, sender=model)
