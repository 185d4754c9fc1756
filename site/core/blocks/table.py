"""Tables whose words can be translated."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail_localize.segments import StringSegmentValue


class TableBlock(TypedTableBlock):
    """A table with a caption, of text and number columns. The first column names the rows.

    wagtail-localize knows nothing of tables: the two methods below name each caption, heading and cell to it, by
    paths such as `caption`, `heading.0` and `cell.2.0` (row, column).
    """

    class Meta:
        template = "blocks/table.html"
        icon = "table"
        label = _("Table")
        description = _("A table with a caption. The first column names the rows.")
        preview_value = {
            "caption": _("Two size limits"),
            "columns": [{"type": "text", "heading": _("Limit")}, {"type": "number", "heading": _("Employees")}],
            "rows": [{"values": [_("The EU's"), "< 10"]}, {"values": [_("The Fuglebjerg pilot's"), "0–1"]}],
        }

    def __init__(self, child_blocks=None, **kwargs):
        columns = [
            ("text", blocks.CharBlock(label=_("Text"), required=False)),
            ("number", blocks.CharBlock(label=_("Number"), required=False)),
        ]
        super().__init__(child_blocks or columns, **kwargs)

    def to_python(self, value):
        """Return the table of what is stored, in which parts may be missing (see core.blocks.base)."""
        if not value:
            return super().to_python(None)
        columns = [{**column, "heading": column.get("heading") or ""} for column in value.get("columns") or []]
        return super().to_python(
            {"caption": value.get("caption") or "", "columns": columns, "rows": value.get("rows") or []}
        )

    def get_translatable_segments(self, value) -> list[StringSegmentValue]:
        """Return every word of the table with its path."""
        if not value:
            return []
        segments = [StringSegmentValue("caption", value.caption or "")]
        segments += [
            StringSegmentValue(f"heading.{column}", heading["heading"] or "")
            for column, heading in enumerate(value.columns)
        ]
        segments += [
            StringSegmentValue(f"cell.{row}.{column}", cell or "")
            for row, cells in enumerate(value.row_data)
            for column, cell in enumerate(cells["values"])
        ]
        return [segment for segment in segments if not segment.is_empty()]

    def restore_translated_segments(self, value, segments):
        """Return the table with the translated words in their places."""
        for segment in segments:
            kind, *position = segment.path.split(".")
            words = segment.render_text()
            if kind == "caption":
                value.caption = words
            elif kind == "heading":
                value.columns[int(position[0])]["heading"] = words
            else:
                row, column = (int(number) for number in position)
                value.row_data[row]["values"][column] = words
        return value
