// Markdown in the flavour of GitHub, made so that words from a file stay words.
#pragma once

#include <string>
#include <string_view>

namespace entente::report {

/// One line of text that Markdown shows letter for letter: nothing in it is emphasis, a link, a heading,
/// HTML. Good for a line of its own, a heading, a list item and a cell of a table. Hidden characters are made
/// visible.
std::string escape_markdown(std::string_view text);

/// `text` as code: a path or an id.
std::string code(std::string_view text);

/// What links name: "factor-goal-congruence". Characters that an address would have to escape become hyphens.
std::string anchor_name(std::string_view kind, std::string_view id);

/// The place that links to that name lead to.
std::string anchor(std::string_view name);

/// A link to an anchor of the same document; the text is escaped.
std::string link(std::string_view text, std::string_view name);

/// A link to an address of the web; any other address stays text.
std::string web_link(std::string_view address);

}  // namespace entente::report
