#include "alliance/date.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>

#include "yaml/read/mapping-reader.h"

namespace entente {

namespace {

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size() || value < 0) return std::nullopt;
  return value;
}

constexpr std::size_t date_size = 10;

bool skip(std::string_view& text, std::string_view what) {
  if (!text.starts_with(what)) return false;
  text.remove_prefix(what.size());
  return true;
}

/// Whether the text is the midnight that some programs append to a date: ` 00:00:00`, `T00:00:00.000Z`.
bool is_midnight(std::string_view time) {
  if (!skip(time, "T") && !skip(time, "t") && !skip(time, " ")) return false;
  if (!skip(time, "00:00")) return false;
  if (skip(time, ":00") && skip(time, ".")) {
    if (!time.starts_with('0')) return false;
    time.remove_prefix(std::min(time.find_first_not_of('0'), time.size()));
  }
  skip(time, " ");
  if (time.empty() || time == "Z" || time == "z") return true;
  const bool has_sign = skip(time, "+") || skip(time, "-");
  return has_sign && time.size() <= 5 && time.find_first_not_of("0123456789:") == std::string_view::npos;
}

}  // namespace

bool is_date(std::string_view text) {
  constexpr std::size_t year_only = 4;
  constexpr std::size_t with_month = 7;
  constexpr std::size_t with_day = 10;
  if (text.size() != year_only && text.size() != with_month && text.size() != with_day) return false;
  if (text.size() > year_only && text[year_only] != '-') return false;
  if (text.size() > with_month && text[with_month] != '-') return false;
  // A missing month or day counts as the first, so that one check by the calendar does for all three forms.
  const auto year = number(text.substr(0, year_only));
  const auto month = text.size() > year_only ? number(text.substr(year_only + 1, 2)) : 1;
  const auto day = text.size() > with_month ? number(text.substr(with_month + 1, 2)) : 1;
  if (!year || !month || !day || *year == 0) return false;
  return std::chrono::year_month_day{std::chrono::year{*year},
                                     std::chrono::month{static_cast<unsigned>(*month)},
                                     std::chrono::day{static_cast<unsigned>(*day)}}
      .ok();
}

std::string as_date(std::string_view text) {
  if (is_date(text)) return std::string{text};
  const auto day_end = text.find('.');
  const auto month_end = text.find('.', day_end + 1);
  if (day_end == std::string_view::npos || month_end == std::string_view::npos) return {};
  const auto day = number(text.substr(0, day_end));
  const auto month = number(text.substr(day_end + 1, month_end - day_end - 1));
  const auto year = text.substr(month_end + 1);
  if (!day || !month) return {};
  auto date = fmt::format("{}-{:02}-{:02}", year, *month, *day);
  return is_date(date) ? date : "";
}

bool is_after(std::string_view date, std::string_view other) {
  // Compare only the parts that both dates have: the shorter one can be any day of its month or year.
  const auto told = std::min(date.size(), other.size());
  return date.substr(0, told) > other.substr(0, told);
}

std::string_view read_date(yaml::Value value, ErrorList& errors) {
  if (value.is_null()) return {};
  const auto text = value.text();
  if (value.is_scalar() && is_date(text)) return text;
  const auto day = text.substr(0, date_size);
  const bool has_day = text.size() > date_size && is_date(day);
  if (has_day && is_midnight(text.substr(date_size))) return day;
  errors.add(value.at(),
             value.is_scalar() ? fmt::format("{} is not a date", quote(text))
                               : fmt::format("a date is text, not {}", yaml::name_of(value.kind())),
             has_day ? fmt::format("write {}", day) : "write 1995-06-30, 1995-06 or 1995");
  return {};
}

}  // namespace entente
