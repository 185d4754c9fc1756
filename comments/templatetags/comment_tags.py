"""What the templates of comments need."""

from django import template

from comments.rendering import paragraphs

register = template.Library()
register.filter("paragraphs", paragraphs)
