#include "knowledge/draft.h"

#include "text/wrap.h"

namespace entente {

Library Draft::view() const {
  return {.version = version,
          .themes = themes,
          .scales = scales,
          .questions = questions,
          .factors = factors,
          .rules = rules,
          .nature = nature,
          .works = works,
          .conventions = conventions};
}

std::string_view require_prose(yaml::Mapping& mapping, std::string_view key, Draft& draft) {
  const auto text = mapping.require_text(key);
  return text ? draft.arena.keep(one_line(*text)) : std::string_view{};
}

std::string_view find_prose(yaml::Mapping& mapping, std::string_view key, Draft& draft) {
  const auto text = mapping.find_text(key);
  return text ? draft.arena.keep(one_line(*text)) : std::string_view{};
}

}  // namespace entente
