// What a report says to a person: blocks with a meaning, which every format lays out in its own way.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "assess/score.h"

namespace entente::report {

/// How good or bad something is, for formats that can show it.
enum class Tone : std::uint8_t { plain, good, fair, bad };

/// A run of text. It may come from a file and is never markup: each renderer escapes it.
struct Span {
  enum class Kind : std::uint8_t {
    plain,
    strong,
    faint,
    code,   ///< an id or a path
    tag,    ///< a band or a severity: a word that stands apart, in its tone
    aside,  ///< said of the line as a whole, such as a place; stands apart and back
  };

  Kind kind = Kind::plain;
  std::string text;
  Tone tone = Tone::plain;
};

/// Runs with a space between them.
using Line = std::vector<Span>;

inline Span plain(std::string text) {
  return {.kind = Span::Kind::plain, .text = std::move(text)};
}
inline Span strong(std::string text) {
  return {.kind = Span::Kind::strong, .text = std::move(text)};
}
inline Span faint(std::string text) {
  return {.kind = Span::Kind::faint, .text = std::move(text)};
}
inline Span code_span(std::string text) {
  return {.kind = Span::Kind::code, .text = std::move(text)};
}
inline Span tag(std::string text, Tone tone) {
  return {.kind = Span::Kind::tag, .text = std::move(text), .tone = tone};
}
inline Span aside(std::string text) {
  return {.kind = Span::Kind::aside, .text = std::move(text)};
}

/// How a document begins: what it is about. What is empty is left out.
struct Masthead {
  std::string kind;   ///< of document: "Questions to ask next"
  std::string title;  ///< the name of the alliance
  std::string facts;  ///< about it, in short
  std::string source = {};
  std::string purpose = {};
  std::string reader = {};  ///< whom it is for, and what that leaves out
};

/// A score on the scale from 0 to 100, with its band.
struct Gauge {
  std::string label;
  std::string band;
  Tone tone = Tone::plain;
  std::optional<Interval> score;  ///< none if there is nothing to judge
  Bands bands = {};
  BandsFrom bands_from = {};
  std::string words = {};        ///< "58–81 of 100, higher is healthier"
  std::string remark = {};       ///< in short, below the score
  std::vector<Line> notes = {};  ///< such as what holds the band down
};

/// Scores to be compared with each other.
struct Gauges {
  std::vector<Gauge> rows;
};

/// How scores went, from one description to the next; none where there was nothing to judge.
struct Trend {
  struct Row {
    std::string name;
    std::vector<std::optional<Interval>> scores;
    std::string words;  ///< from the first to the last: "53 → 0–60"
  };

  std::string first;  ///< what the first score is of: "2001-05"
  std::string last;
  std::vector<Row> rows;
};

struct DataTable {
  struct Column {
    std::string heading;
    bool is_number = false;
  };
  struct Row {
    std::vector<Line> cells;  ///< one for each column
    int level = 0;            ///< 1 for a part of the row above at level 0
  };

  std::string caption;
  std::vector<Column> columns;
  std::vector<Row> rows;
};

/// A line with others below it that belong to it.
struct ListItem {
  Line line;
  std::vector<ListItem> items = {};
};
struct List {
  std::vector<ListItem> items;
};

/// A word and what belongs to it. No two in a list have the same word.
struct Labelled {
  std::string label;
  std::vector<ListItem> lines;
};
struct Labels {
  std::vector<Labelled> items;
};

struct Paragraph {
  Line text;
  bool is_note = false;  ///< about the report rather than its subject
};

/// An item of a ranking: a sentence, what is said of it, and further labelled lines.
struct RankedItem {
  Line sentence;
  std::vector<Line> lines = {};
  std::vector<Labelled> labels = {};
};
struct Ranking {
  std::vector<RankedItem> items;
  std::size_t left_out = 0;  ///< further items that are not shown
};

struct Block;

struct Section {
  std::string id;  ///< of its anchor; unique within a document
  std::string heading;
  std::vector<Block> blocks;
};

struct Block {
  std::variant<Masthead, Gauge, Gauges, Trend, DataTable, Labels, Paragraph, Ranking, List, Section> content;
};

struct Document {
  std::vector<Block> blocks;
};

}  // namespace entente::report
