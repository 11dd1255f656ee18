#include "report/render/render-html.h"

#include <fmt/format.h>

#include <string_view>

#include "report/html/charts/condition-chart.h"
#include "report/html/charts/interval-bar.h"
#include "report/html/charts/trend-chart.h"
#include "report/html/escape-html.h"
#include "text/wrap.h"

namespace entente::report {

namespace {

using html::escape_html;

std::string_view class_of(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return "plain";
    case Tone::good:
      return "good";
    case Tone::fair:
      return "fair";
    case Tone::bad:
      return "bad";
  }
  return "plain";
}

/// Direction is isolated, so that a name in Arabic does not turn what stands around it.
std::string to_html(const Span& span) {
  const auto text = escape_html(one_line(span.text));
  switch (span.kind) {
    case Span::Kind::plain:
      return fmt::format("<bdi>{}</bdi>", text);
    case Span::Kind::strong:
      return fmt::format("<strong>{}</strong>", text);
    case Span::Kind::faint:
      return fmt::format("<span class=\"faint\">{}</span>", text);
    case Span::Kind::code:
      return fmt::format("<code>{}</code>", text);
    case Span::Kind::tag:
      return fmt::format("<span class=\"tag {}\">{}</span>", class_of(span.tone), text);
    case Span::Kind::aside:
      return fmt::format("<span class=\"aside\">{}</span>", text);
  }
  return text;
}

std::string to_html(const Line& line) {
  std::string text;
  for (const auto& span : line) {
    if (!text.empty()) text += ' ';
    text += to_html(span);
  }
  return text;
}

/// What a document is about.
const Masthead* masthead_of(const Document& document) {
  for (const auto& block : document.blocks) {
    if (const auto* masthead = std::get_if<Masthead>(&block.content)) return masthead;
  }
  return nullptr;
}

class HtmlRenderer {
 public:
  /// `number` keeps the ids of documents on one page apart.
  HtmlRenderer(const html::PageTheme& theme, std::size_t number)
      : theme_(theme), suffix_(number == 1 ? std::string{} : fmt::format("-{}", number)) {}

  std::string render(const Document& document) {
    put("<article class=\"report document\" aria-labelledby=\"name{}\">\n", suffix_);
    add(document.blocks);
    put("</article>\n");
    return std::move(text_);
  }

 private:
  template <class... Parts>
  void put(fmt::format_string<Parts...> markup, Parts&&... parts) {
    text_ += fmt::format(markup, std::forward<Parts>(parts)...);
  }

  void add(const std::vector<Block>& blocks) {
    for (const auto& block : blocks) std::visit([this](const auto& content) { add(content); }, block.content);
  }

  void add_if(std::string_view element, std::string_view style, std::string_view text) {
    if (!text.empty())
      put("<{0} class=\"{1}\"><bdi>{2}</bdi></{0}>\n", element, style, escape_html(one_line(text)));
  }

  void add(const Masthead& masthead) {
    put("<header class=\"masthead\">\n");
    if (!theme_.logo.empty()) put("<img class=\"logo\" src=\"{}\" alt=\"\">\n", theme_.logo);
    add_if("p", "kicker", masthead.kind);
    put("<h1 id=\"name{}\"><bdi>{}</bdi></h1>\n", suffix_, escape_html(one_line(masthead.title)));
    add_if("p", "purpose", masthead.purpose);
    add_if("p", "small", masthead.facts);
    if (!masthead.source.empty())
      put("<p class=\"small\"><code>{}</code></p>\n", escape_html(one_line(masthead.source)));
    add_if("p", "reader", masthead.reader);
    put("</header>\n");
  }

  void add(const Gauge& gauge) {
    put("<div class=\"card gauge\">\n<h2>{}</h2>\n", escape_html(gauge.label));
    put("<p class=\"verdict {}\"><strong>{}</strong> <span class=\"of\">{}</span></p>\n",
        class_of(gauge.tone), escape_html(gauge.band), escape_html(gauge.words));
    if (gauge.score) {
      text_ +=
          html::condition_chart({.name = "condition" + suffix_,
                                 .title = fmt::format("{}: {}, {}", gauge.label, gauge.band, gauge.words)},
                                *gauge.score, gauge.bands, gauge.bands_from);
    }
    for (const auto& note : gauge.notes) put("<p class=\"warning\">{}</p>\n", to_html(note));
    put("</div>\n");
  }

  void add(const Gauges& gauges) {
    put("<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"Conditions\">\n<table>\n");
    put("<caption>From 0 to 100; higher is healthier</caption>\n");
    put("<thead><tr><th scope=\"col\">Description</th><th scope=\"col\">Condition</th>"
        "<th scope=\"col\">Score</th></tr></thead>\n<tbody>\n");
    for (const auto& gauge : gauges.rows) {
      put("<tr><th scope=\"row\"><bdi>{}</bdi>", escape_html(one_line(gauge.label)));
      add_about(gauge.remark);
      put("</th>\n<td><span class=\"tag {}\">{}</span>", class_of(gauge.tone), escape_html(gauge.band));
      for (const auto& note : gauge.notes) put("<span class=\"about\">{}</span>", to_html(note));
      put("</td>\n<td>{}{}</td></tr>\n",
          gauge.score ? html::interval_bar(*gauge.score, gauge.bands, gauge.bands_from) : std::string{},
          escape_html(gauge.words));
    }
    put("</tbody>\n</table>\n</div>\n");
  }

  void add_about(std::string_view text) {
    if (!text.empty()) put("<span class=\"about\"><bdi>{}</bdi></span>", escape_html(one_line(text)));
  }

  void add(const Trend& trend) {
    put("<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"Trend\">\n<table>\n");
    put("<caption>From {} to {}; each column is solid to the lower end of the score and pale to the upper "
        "one</caption>\n",
        escape_html(one_line(trend.first)), escape_html(one_line(trend.last)));
    put("<thead><tr><th scope=\"col\">Score</th><th scope=\"col\">Trend</th>"
        "<th scope=\"col\" class=\"number\">First and last</th></tr></thead>\n<tbody>\n");
    for (const auto& row : trend.rows) {
      put("<tr><th scope=\"row\"><bdi>{}</bdi></th>\n<td>{}</td>\n<td class=\"number\">{}</td></tr>\n",
          escape_html(one_line(row.name)), html::trend_chart(row.scores), escape_html(row.words));
    }
    put("</tbody>\n</table>\n</div>\n");
  }

  void add(const DataTable& table) {
    const auto caption = escape_html(one_line(table.caption));
    put("<div class=\"wide\" tabindex=\"0\" role=\"group\" "
        "aria-label=\"{0}\">\n<table>\n<caption>{0}</caption>\n"
        "<thead><tr>",
        caption);
    for (const auto& [heading, is_number] : table.columns) {
      put("<th scope=\"col\"{}><bdi>{}</bdi></th>", is_number ? " class=\"number\"" : "",
          escape_html(one_line(heading)));
    }
    put("</tr></thead>\n<tbody>\n");
    for (const auto& row : table.rows) {
      put("<tr{}>", row.level > 0 ? " class=\"part\"" : "");
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (i == 0) {
          put("<th scope=\"row\">{}</th>", to_html(row.cells[i]));
        } else {
          put("<td{}>{}</td>", table.columns[i].is_number ? " class=\"number\"" : "", to_html(row.cells[i]));
        }
      }
      put("</tr>\n");
    }
    put("</tbody>\n</table>\n</div>\n");
  }

  void add_labels(const std::vector<Labelled>& items) {
    if (items.empty()) return;
    put("<dl class=\"labels\">\n");
    for (const auto& item : items) {
      if (item.lines.empty()) continue;
      put("<div><dt>{}</dt>\n", escape_html(one_line(item.label)));
      for (const auto& [line, below] : item.lines) {
        put("<dd>{}", to_html(line));
        add_items(below);
        put("</dd>\n");
      }
      put("</div>\n");
    }
    put("</dl>\n");
  }

  void add(const Labels& labels) { add_labels(labels.items); }

  void add(const Paragraph& paragraph) {
    put("<p{}>{}</p>\n", paragraph.is_note ? " class=\"small\"" : "", to_html(paragraph.text));
  }

  void add(const Ranking& ranking) {
    put("<ol class=\"ranked\">\n");
    for (const auto& item : ranking.items) {
      put("<li>\n<p class=\"sentence\">{}</p>\n", to_html(item.sentence));
      for (const auto& line : item.lines) put("<p class=\"small\">{}</p>\n", to_html(line));
      add_labels(item.labels);
      put("</li>\n");
    }
    put("</ol>\n");
    if (ranking.left_out > 0) put("<p class=\"none\">and {} more</p>\n", ranking.left_out);
  }

  void add(const List& list) { add_items(list.items); }

  void add_items(const std::vector<ListItem>& items) {
    if (items.empty()) return;
    put("<ul class=\"plain\">\n");
    for (const auto& [line, below] : items) {
      put("<li>{}", to_html(line));
      add_items(below);
      put("</li>\n");
    }
    put("</ul>\n");
  }

  void add(const Section& section) {
    ++level_;
    put("<section id=\"{0}{1}\">\n<h{2}>{3}</h{2}>\n", section.id, suffix_, level_,
        escape_html(one_line(section.heading)));
    add(section.blocks);
    put("</section>\n");
    --level_;
  }

  const html::PageTheme& theme_;
  std::string suffix_;
  std::string text_;
  int level_ = 1;
};

}  // namespace

std::string render_html(std::span<const Document> documents, const html::PageTheme& theme) {
  std::string body;
  std::size_t number = 0;
  for (const auto& document : documents) body += HtmlRenderer(theme, ++number).render(document);
  const auto* masthead = documents.empty() ? nullptr : masthead_of(documents.front());
  return html::document_page(masthead == nullptr ? "Entente" : masthead->title, body, theme);
}

}  // namespace entente::report
