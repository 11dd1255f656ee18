#include "tests/report/html/look-into.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <regex>

namespace entente::report::html {

namespace {

std::map<std::string, int> counted(const std::vector<std::string>& names) {
  std::map<std::string, int> counts;
  for (const auto& name : names) ++counts[name];
  return counts;
}

}  // namespace

std::vector<std::string> all(const std::string& page, const char* pattern) {
  const std::regex expression(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator it(page.begin(), page.end(), expression), end; it != end; ++it)
    found.push_back((*it)[1]);
  return found;
}

std::string flaws_of_ids(const std::string& page) {
  const auto ids = counted(all(page, " id=\"([^\"]*)\""));
  std::string flaws;
  for (const auto& [id, count] : ids) {
    if (count > 1) flaws += fmt::format("{} is there {} times\n", id, count);
  }
  auto references = all(page, "href=\"#([^\"]*)\"");
  for (const auto& pattern :
       {"url\\(#([^)]*)\\)", "aria-labelledby=\"([^ \"]*)[ \"]", "aria-labelledby=\"[^\"]* ([^\"]*)\""})
    std::ranges::copy(all(page, pattern), std::back_inserter(references));
  for (const auto& reference : references) {
    if (!ids.contains(reference)) flaws += reference + " is not there\n";
  }
  return flaws;
}

}  // namespace entente::report::html
