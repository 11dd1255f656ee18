#include "tests/report/read-csv.h"

#include <stdexcept>

namespace entente::report {
namespace {

std::string take_until(std::string_view& text, std::string_view ends) {
  const std::string taken(text.substr(0, text.find_first_of(ends)));
  text.remove_prefix(taken.size());
  return taken;
}

bool take(std::string_view& text, std::string_view sign) {
  const bool is_there = text.starts_with(sign);
  if (is_there) text.remove_prefix(sign.size());
  return is_there;
}

std::string take_cell(std::string_view& text) {
  if (!take(text, "\"")) return take_until(text, ",\r");
  auto cell = take_until(text, "\"");
  for (take(text, "\""); take(text, "\"");) {
    cell += '"' + take_until(text, "\"");
    take(text, "\"");
  }
  return cell;
}

std::vector<std::string> take_row(std::string_view& text) {
  std::vector<std::string> row = {take_cell(text)};
  while (take(text, ",")) row.push_back(take_cell(text));
  if (!take(text, "\r\n")) throw std::runtime_error("a row does not end as it should");
  return row;
}

}  // namespace

std::vector<std::map<std::string, std::string>> read_csv(std::string_view text) {
  std::vector<std::map<std::string, std::string>> rows;
  for (const auto head = take_row(text); !text.empty();) {
    auto& row = rows.emplace_back();
    const auto cells = take_row(text);
    if (cells.size() != head.size()) throw std::runtime_error("a row is not as long as the head");
    for (std::size_t i = 0; i < cells.size(); ++i) row[head[i]] = cells[i];
  }
  return rows;
}

}  // namespace entente::report
