#include "cli/file-type.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <span>

#include "cli/io/terminal.h"
#include "report/format-registry.h"
#include "text/error.h"
#include "text/file-extension.h"

namespace entente::cli {

namespace {

constexpr std::array<std::string_view, 2> yaml_endings = {".yaml", ".yml"};

std::span<const std::string_view> endings_of(std::string_view format) {
  return format == yaml_format ? std::span<const std::string_view>(yaml_endings) : report::endings_of(format);
}

}  // namespace

bool is_yaml_name(const std::string& file) {
  return has_any_extension(std::filesystem::path(file).extension().string(), yaml_endings);
}

std::optional<std::string> format_by_ending(const std::string& file, const std::vector<std::string>& formats,
                                            std::string_view otherwise) {
  const auto ending = std::filesystem::path(file).extension().string();
  if (ending.empty()) return formats.front();
  std::vector<std::string_view> known;
  for (const auto& format : formats) {
    const auto endings = endings_of(format);
    if (has_any_extension(ending, endings)) return format;
    known.insert(known.end(), endings.begin(), endings.end());
  }
  const auto last = known.back();
  known.pop_back();
  print_message(fmt::format("{} is an unknown type of file here; use {}{}{}{}", quote(file),
                            fmt::join(known, ", "), known.empty() ? "" : " or ", last, otherwise));
  return std::nullopt;
}

std::optional<std::string> format_of(const std::string& asked, const std::string& file,
                                     const std::vector<std::string>& formats, bool can_name_format) {
  if (asked.empty()) return format_by_ending(file, formats, can_name_format ? ", or write FORMAT=FILE" : "");
  const auto ending = std::filesystem::path(file).extension().string();
  const auto is_of = [&ending](std::string_view format) {
    return has_any_extension(ending, endings_of(format));
  };
  const auto other = std::ranges::find_if(formats, is_of);
  const bool is_json = asked == "sarif" && other != formats.end() && *other == "json";
  if (ending.empty() || other == formats.end() || is_of(asked) || is_json) return asked;
  print_message(
      fmt::format("{} ends as {} does, and --format is {}{}", quote(file), *other, asked,
                  can_name_format ? fmt::format("; write {}={} if that is meant", asked, file) : ""));
  return std::nullopt;
}

}  // namespace entente::cli
