// The parts of a factor's page in Markdown, of which the manual is made too.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "knowledge/library.h"

namespace entente::report {

/// "## <a id=…></a>Title", and a blank line.
std::string heading(int level, std::string_view anchor_name, std::string_view title);

/// The factor under a heading of that level, which links can lead to; its parts have headings one level
/// below.
std::string factor_section(const Factor& factor, const Library& library, int level);

/// Each question with what its values look like.
std::string questions_in_markdown(std::span<const Index> questions, const Library& library);

/// How the names of the anchors of works begin, in a document that has each work once.
inline constexpr std::string_view work_anchors = "work";

/// "[Carter 1999](#work-carter1999), as cited in [Dunn 2004](#work-dunn2004)".
std::string cited_in_markdown(const Source& source, const Library& library,
                              std::string_view anchors = work_anchors);
/// The same, and what it supports.
std::string source_in_markdown(const Source& source, const Library& library);
/// A list of them.
std::string sources_in_markdown(std::span<const Source> sources, const Library& library);

/// The works in full, each where links lead to.
std::string works_in_markdown(std::span<const Index> works, const Library& library,
                              std::string_view anchors = work_anchors);

}  // namespace entente::report
