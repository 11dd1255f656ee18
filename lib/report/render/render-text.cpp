#include "report/render/render-text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "report/text/text-columns.h"
#include "report/wording/rounding.h"
#include "text/unicode.h"
#include "text/wrap.h"

namespace entente::report {

namespace {

/// Where labels and the text beside them begin.
constexpr Columns at_page = {.label = margin, .text = 13};
constexpr Columns in_section = {.label = margin + 2, .text = 15};
constexpr int value_column = 37;
constexpr int rank_column = margin + 2;
constexpr int table_column = margin + 2;
constexpr int column_gap = 3;

Style style_of(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return Style::plain;
    case Tone::good:
      return Style::good;
    case Tone::fair:
      return Style::fair;
    case Tone::bad:
      return Style::bad;
  }
  return Style::plain;
}

Style style_of(const Span& span) {
  switch (span.kind) {
    case Span::Kind::plain:
    case Span::Kind::code:
      return Style::plain;
    case Span::Kind::strong:
      return Style::strong;
    case Span::Kind::faint:
    case Span::Kind::aside:
      return Style::faint;
    case Span::Kind::tag:
      return style_of(span.tone);
  }
  return Style::plain;
}

/// The spaces before a span that is not the first of its line.
int gap_before(const Span& span) {
  constexpr int before_aside = 3;
  constexpr int before_tag = 2;
  if (span.kind == Span::Kind::aside) return before_aside;
  return span.kind == Span::Kind::tag ? before_tag : 1;
}

/// The same columns, wide enough for the longest label.
Columns fitted(Columns columns, const std::vector<Labelled>& items) {
  for (const auto& item : items)
    columns.text = std::max(columns.text, columns.label + display_width(item.label) + 2);
  return columns;
}

/// One end of the scores.
std::vector<std::optional<double>> ends_of(std::span<const std::optional<Interval>> scores, End end) {
  std::vector<std::optional<double>> ends;
  for (const auto& score : scores) ends.push_back(score ? std::optional((*score).*end) : std::nullopt);
  return ends;
}

class TextRenderer {
 public:
  explicit TextRenderer(TextLayout layout) : page_(layout) {}

  std::string render(const Document& document) {
    add(document.blocks);
    return page_.take();
  }

 private:
  void add(const std::vector<Block>& blocks) {
    const Block* last = nullptr;
    for (const auto& block : blocks) {
      if (are_apart(last, block)) page_.separate();
      std::visit([this](const auto& content) { add(content); }, block.content);
      last = &block;
      is_after_ranking_ = std::holds_alternative<Ranking>(block.content);
    }
  }

  /// Whether a blank line stands between two blocks: around a paragraph, unless both are notes.
  static bool are_apart(const Block* last, const Block& block) {
    const auto* before = last == nullptr ? nullptr : std::get_if<Paragraph>(&last->content);
    const auto* paragraph = std::get_if<Paragraph>(&block.content);
    if (last == nullptr || (before == nullptr && paragraph == nullptr)) return false;
    return before == nullptr || paragraph == nullptr || before->is_note != paragraph->is_note;
  }

  /// From the present column on; further lines begin at `left`.
  void add(const Line& line, int left) {
    add_spans(line, left);
    page_.end();
  }

  void add_spans(const Line& line, int left) {
    bool is_first = true;
    for (const auto& span : line) {
      if (is_first) {
        page_.prose(span.text, style_of(span));
      } else {
        page_.follow(span.text, gap_before(span), left, style_of(span));
      }
      is_first = false;
    }
  }

  void add(const Masthead& masthead) {
    page_.prose(masthead.title, Style::strong)
        .put("  ")
        .add_right(one_line(masthead.facts), Style::faint)
        .end();
    if (!masthead.source.empty()) page_.put(masthead.source, Style::faint).end();
    if (!masthead.purpose.empty()) page_.prose(masthead.purpose).end();
    if (!masthead.reader.empty()) page_.prose(masthead.reader, Style::faint).end();
    page_.blank_line();
  }

  /// Moves to what is said of a value: beside it, or below it where there is no room.
  TextPage& at_remark(std::string_view value) {
    const bool has_room = page_.width() >= wide && display_width(value) < value_column - at_page.text;
    return has_room ? page_.at(value_column) : page_.end().at(at_page.text);
  }

  void add(const Gauge& gauge) {
    const auto style = style_of(gauge.tone);
    page_.at(at_page.label).put(gauge.label, Style::faint).at(at_page.text).prose(gauge.band, style);
    at_remark(gauge.band);
    if (gauge.score) {
      page_.bar(whole_points(gauge.score->low), whole_points(gauge.score->high), bar_columns(page_), style);
      page_.follow(gauge.words, 3, at_page.text).end();
    } else {
      page_.prose(gauge.words).end();
    }
    for (const auto& note : gauge.notes) {
      page_.at(at_page.text);
      add(note, at_page.text);
    }
  }

  /// One below the other, so that their bars can be compared.
  void add(const Gauges& gauges) {
    constexpr int widest_name = 30;
    constexpr int band_columns = 25;  // "open (fragile to sound)"
    int longest = 0;
    for (const auto& gauge : gauges.rows) longest = std::max(longest, display_width(gauge.label));
    const bool has_room = page_.width() >= narrow;
    const int band_column = table_column + 2 + (has_room ? std::min(longest, widest_name) : 0);
    const int bar_column = page_.width() >= wide ? band_column + band_columns : band_column;
    for (const auto& gauge : gauges.rows) {
      const auto style = style_of(gauge.tone);
      page_.at(table_column).prose(gauge.label, Style::strong).at_or_below(band_column);
      page_.prose(gauge.band, style).at_or_below(bar_column);
      if (gauge.score)
        page_.bar(whole_points(gauge.score->low), whole_points(gauge.score->high), bar_columns(page_), style);
      page_.follow(gauge.words, 3, band_column).end();
      if (!gauge.remark.empty()) page_.at(band_column).prose(gauge.remark, Style::faint).end();
      for (const auto& note : gauge.notes) {
        page_.at(band_column);
        add(note, band_column);
      }
    }
  }

  void add(const Trend& trend) {
    constexpr int trend_column = 36;
    constexpr int gap = 3;
    const int column = page_.width() >= narrow ? trend_column : table_column;
    // Where not all scores have room, the latest do.
    const auto room = static_cast<std::size_t>((page_.width() - column - gap) / 2);
    for (const auto& row : trend.rows) {
      const auto scores = std::span(row.scores).last(std::min(row.scores.size(), room));
      page_.at(table_column).prose(row.name).at_or_below(column).sparkline(ends_of(scores, &Interval::low));
      page_.at(column + static_cast<int>(scores.size()) + gap).sparkline(ends_of(scores, &Interval::high));
      page_.follow(row.words, gap, column, Style::faint).end();
    }
    page_.at(table_column)
        .prose(fmt::format("Each column is a description, from {} to {}; the higher, the healthier.",
                           trend.first, trend.last),
               Style::faint)
        .end();
  }

  void add(const DataTable& table) {
    const auto widths = widths_of(table);
    int needed = table_column;
    for (const auto width : widths) needed += width + column_gap;
    if (needed - column_gap > page_.width()) return add_folded(table);
    add_headings(table, widths);
    for (const auto& row : table.rows) {
      int column = table_column;
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const int indent = i == 0 ? row.level * 2 : 0;
        const int space = table.columns[i].is_number ? widths[i] - width_of(row.cells[i]) : indent;
        page_.at(column + space);
        add_spans(row.cells[i], column);
        column += widths[i] + column_gap;
      }
      page_.end();
    }
  }

  void add_headings(const DataTable& table, const std::vector<int>& widths) {
    int column = table_column;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const auto& [heading, is_number] = table.columns[i];
      page_.at(column + (is_number ? widths[i] - display_width(heading) : 0)).put(heading, Style::faint);
      column += widths[i] + column_gap;
    }
    page_.end();
  }

  /// Rows that are too long for the page: the first cell, and the others below it.
  void add_folded(const DataTable& table) {
    for (const auto& row : table.rows) {
      const int left = table_column + row.level * 2;
      page_.at(left);
      add(row.cells.front(), left);
      std::string others;
      for (std::size_t i = 1; i < row.cells.size(); ++i) {
        for (const auto& span : row.cells[i])
          others += fmt::format("{}{}: {}", others.empty() ? "" : ", ", table.columns[i].heading, span.text);
      }
      page_.at(left + 2).prose(others).end();
    }
  }

  static int width_of(const Line& line) {
    int width = 0;
    for (const auto& span : line) width += display_width(span.text) + (width > 0 ? gap_before(span) : 0);
    return width;
  }

  /// Of the columns, wide enough for their headings and cells.
  static std::vector<int> widths_of(const DataTable& table) {
    std::vector<int> widths;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      int width = display_width(table.columns[i].heading);
      for (const auto& row : table.rows)
        width = std::max(width, width_of(row.cells[i]) + (i == 0 ? row.level * 2 : 0));
      widths.push_back(width);
    }
    return widths;
  }

  void add(const Labels& labels) { add(labels.items, depth_ == 0 ? at_page : in_section); }

  void add(const std::vector<Labelled>& items, Columns columns) {
    columns = fitted(columns, items);
    const bool has_room = page_.width() >= narrow;
    if (!has_room) columns.text = columns.label;
    for (const auto& item : items) {
      if (item.lines.empty()) continue;
      page_.at(columns.label).put(item.label, Style::faint);
      if (!has_room && !item.label.empty()) page_.end();
      add(item.lines, columns.text);
    }
  }

  void add(const std::vector<ListItem>& items, int column) {
    constexpr int step = 2;
    for (const auto& item : items) {
      page_.at(column);
      add(item.line, column + step);
      add(item.items, column + step);
    }
  }

  void add(const Paragraph& paragraph) {
    const int left = depth_ == 0 ? margin : margin + 2;
    page_.at(left);
    auto line = paragraph.text;
    if (paragraph.is_note) {
      for (auto& span : line) span.kind = Span::Kind::faint;
    }
    add(line, left);
  }

  void add(const Ranking& ranking) {
    int rank = 0;
    for (const auto& item : ranking.items) {
      if (rank > 0 && !item.labels.empty()) page_.blank_line();
      page_.at(rank_column).put(fmt::to_string(++rank)).at(in_findings.label);
      add(item.sentence, in_findings.label);
      for (const auto& line : item.lines) {
        page_.at(in_findings.label);
        add(line, in_findings.label + 2);
      }
      add(item.labels, in_findings);
    }
    if (ranking.left_out > 0)
      page_.at(in_findings.label).put(fmt::format("and {} more", ranking.left_out), Style::faint).end();
  }

  void add(const List& list) { add(list.items, is_after_ranking_ ? in_findings.label : margin + 2); }

  void add(const Section& section) {
    page_.separate().at(margin).prose(section.heading, Style::strong).end();
    ++depth_;
    add(section.blocks);
    --depth_;
  }

  TextPage page_;
  int depth_ = 0;  ///< of sections
  bool is_after_ranking_ = false;
};

}  // namespace

std::string render_text(const Document& document, TextLayout layout) {
  return TextRenderer(layout).render(document);
}

}  // namespace entente::report
