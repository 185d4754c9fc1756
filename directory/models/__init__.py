"""The businesses, what they are sorted by, and the page that lists them."""

from directory.models.business import Business, BusinessNetwork
from directory.models.classification import Category, Network
from directory.models.page import DirectoryPage

__all__ = ["Business", "BusinessNetwork", "Category", "DirectoryPage", "Network"]
