#include "report/render/render-text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "report/text/text-sections.h"
#include "report/wording/rounding.h"
#include "text/unicode.h"

namespace entente::report {

namespace {

/// Where labels and the text beside them begin.
constexpr Columns at_page = {.label = margin, .text = 13};
constexpr int value_column = 37;
constexpr int rank_column = margin + 2;

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
    bool is_first = true;
    for (const auto& span : line) {
      if (is_first) {
        page_.prose(span.text, style_of(span));
      } else {
        page_.follow(span.text, gap_before(span), left, style_of(span));
      }
      is_first = false;
    }
    page_.end();
  }

  void add(const Masthead& masthead) {
    page_.prose(masthead.title, Style::strong).put("  ").add_right(masthead.facts, Style::faint).end();
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

  void add(const Labels& labels) { add(labels.items, at_page); }

  void add(const std::vector<Labelled>& items, Columns columns) {
    columns = fitted(columns, items);
    for (const auto& item : items) {
      page_.at(columns.label).put(item.label, Style::faint);
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
    page_.at(margin);
    auto line = paragraph.text;
    if (paragraph.is_note) {
      for (auto& span : line) span.kind = Span::Kind::faint;
    }
    add(line, margin);
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

  void add(const List& list) { add(list.items, in_findings.label); }

  void add(const Section& section) {
    page_.separate().at(margin).prose(section.heading, Style::strong).end();
    add(section.blocks);
  }

  TextPage page_;
};

}  // namespace

std::string render_text(const Document& document, TextLayout layout) {
  return TextRenderer(layout).render(document);
}

}  // namespace entente::report
