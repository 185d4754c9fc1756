"""Links into the list of articles."""

from django import template

register = template.Library()


@register.simple_tag
def topic_path(index, topic) -> str:
    """The address of a topic below the list of articles."""
    return index.topic_suffix(topic)
