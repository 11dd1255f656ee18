#include "report/render/render-markdown.h"

#include <fmt/format.h>

#include <span>
#include <string_view>

#include "report/escape-markdown.h"
#include "report/wording/rounding.h"
#include "text/wrap.h"

namespace entente::report {

namespace {

constexpr int page_level = 1;

std::string to_markdown(const Span& span) {
  // Line breaks of a file would end the paragraph.
  const auto text = one_line(span.text);
  if (text.empty()) return {};
  switch (span.kind) {
    case Span::Kind::plain:
    case Span::Kind::faint:
      return escape_markdown(text);
    case Span::Kind::strong:
    case Span::Kind::tag:
      return fmt::format("**{}**", escape_markdown(text));
    case Span::Kind::code:
      return code(text);
    case Span::Kind::aside:
      return fmt::format("({})", escape_markdown(text));
  }
  return {};
}

std::string to_markdown(const Line& line) {
  std::string text;
  for (const auto& span : line) {
    const auto part = to_markdown(span);
    if (!text.empty() && !part.empty()) text += ' ';
    text += part;
  }
  return text;
}

class MarkdownRenderer {
 public:
  std::string render(const Document& document) {
    add(document.blocks);
    return std::move(text_);
  }

 private:
  void add(const std::vector<Block>& blocks) {
    for (const auto& block : blocks) std::visit([this](const auto& content) { add(content); }, block.content);
  }

  void add_line(std::string_view line) { text_.append(line) += '\n'; }

  /// A paragraph, set apart from what comes before.
  void add_paragraph(std::string_view text) {
    if (text.empty()) return;
    if (!text_.empty()) text_ += '\n';
    add_line(text);
  }

  void add_heading(std::string_view heading) {
    add_paragraph(fmt::format("{} {}", std::string(static_cast<std::size_t>(level_), '#'),
                              escape_markdown(one_line(heading))));
  }

  void begin_list() { text_ += '\n'; }

  /// Lines of an item after its first, `indent` columns in.
  void add_labels(const std::vector<Labelled>& items, int indent) {
    const std::string before(static_cast<std::size_t>(indent), ' ');
    for (const auto& [label, lines] : items) {
      if (lines.empty()) continue;
      add_line(fmt::format("{}- {}{}{}", before, escape_markdown(one_line(label)), label.empty() ? "" : ": ",
                           to_markdown(lines.front().line)));
      add_items(lines.front().items, indent + 2);
      add_items(std::span(lines).subspan(1), indent + 2);
    }
  }

  void add_items(std::span<const ListItem> items, int indent) {
    for (const auto& [line, below] : items) {
      add_line(fmt::format("{}- {}", std::string(static_cast<std::size_t>(indent), ' '), to_markdown(line)));
      add_items(below, indent + 2);
    }
  }

  void add(const Masthead& masthead) {
    add_heading(masthead.title);
    std::string facts = fmt::format("**{}**", escape_markdown(masthead.kind));
    if (!masthead.facts.empty()) facts += fmt::format(" · {}", escape_markdown(one_line(masthead.facts)));
    if (!masthead.source.empty()) facts += fmt::format(" · {}", code(masthead.source));
    add_paragraph(facts);
    add_paragraph(escape_markdown(one_line(masthead.purpose)));
    add_paragraph(escape_markdown(one_line(masthead.reader)));
  }

  void add(const Gauge& gauge) {
    begin_list();
    add_line(fmt::format("- {}: **{}**, {}", escape_markdown(gauge.label), escape_markdown(gauge.band),
                         escape_markdown(gauge.words)));
    for (const auto& note : gauge.notes) add_line(fmt::format("  - {}", to_markdown(note)));
  }

  void add(const Gauges& gauges) {
    begin_list();
    for (const auto& gauge : gauges.rows) {
      add_line(fmt::format("- {}: **{}**, {}", escape_markdown(one_line(gauge.label)),
                           escape_markdown(gauge.band), escape_markdown(gauge.words)));
      if (!gauge.remark.empty()) add_line(fmt::format("  - {}", escape_markdown(one_line(gauge.remark))));
      for (const auto& note : gauge.notes) add_line(fmt::format("  - {}", to_markdown(note)));
    }
  }

  void add(const Trend& trend) {
    begin_list();
    add_line(fmt::format("| | {} → {} |", escape_markdown(one_line(trend.first)),
                         escape_markdown(one_line(trend.last))));
    add_line("| --- | --- |");
    for (const auto& row : trend.rows) {
      std::string scores;
      for (const auto& score : row.scores) {
        scores +=
            fmt::format("{}{}", scores.empty() ? "" : " → ", score ? interval_in_words(*score) : "none");
      }
      add_line(fmt::format("| {} | {} |", escape_markdown(one_line(row.name)), scores));
    }
  }

  void add(const DataTable& table) {
    begin_list();
    std::string headings = "|";
    std::string rule = "|";
    for (const auto& [heading, is_number] : table.columns) {
      headings += fmt::format(" {} |", escape_markdown(one_line(heading)));
      rule += is_number ? " ---: |" : " --- |";
    }
    add_line(headings);
    add_line(rule);
    for (const auto& row : table.rows) {
      std::string line = "|";
      bool is_first = true;
      for (const auto& cell : row.cells) {
        line += fmt::format(" {}{} |", is_first && row.level > 0 ? "· " : "", to_markdown(cell));
        is_first = false;
      }
      add_line(line);
    }
  }

  void add(const Labels& labels) {
    begin_list();
    add_labels(labels.items, 0);
  }

  void add(const Paragraph& paragraph) { add_paragraph(to_markdown(paragraph.text)); }

  void add(const Ranking& ranking) {
    begin_list();
    int rank = 0;
    for (const auto& item : ranking.items) {
      const auto number = fmt::format("{}. ", ++rank);
      const auto indent = static_cast<int>(number.size());
      const std::string before(number.size(), ' ');
      add_line(number + to_markdown(item.sentence));
      for (const auto& line : item.lines) add_line(fmt::format("\n{}{}", before, to_markdown(line)));
      if (!item.lines.empty() && !item.labels.empty()) text_ += '\n';
      add_labels(item.labels, indent);
    }
    if (ranking.left_out > 0) add_paragraph(fmt::format("and {} more", ranking.left_out));
  }

  void add(const List& list) {
    begin_list();
    add_items(list.items, 0);
  }

  void add(const Section& section) {
    ++level_;
    add_heading(section.heading);
    add(section.blocks);
    --level_;
  }

  std::string text_;
  int level_ = page_level;
};

}  // namespace

std::string render_markdown(const Document& document) {
  return MarkdownRenderer().render(document);
}

}  // namespace entente::report
