"""Draws the illustrations of the demonstration content, and the site's sharing picture and touch icon.

It needs Chromium, which turns what is drawn into pixels; the site ships only the pictures, `site/demo/pictures/`.
"""
