#include "knowledge/library-builder.h"

#include "text/wrap.h"

namespace entente {

Library LibraryBuilder::view() const {
  return {.version = version,
          .themes = themes,
          .scales = scales,
          .questions = questions,
          .factors = factors,
          .rules = rules,
          .nature = nature,
          .works = works,
          .context = context,
          .conventions = conventions,
          .profile = {},
          .changes = {}};
}

std::span<const Factor> keep_with_rules(std::vector<Factor> factors, std::span<const Rule> rules,
                                        Arena& arena) {
  // So far the factors refer to other copies of their rules. `Library::index_of` needs those of the list
  // itself.
  std::size_t first = 0;
  for (auto& factor : factors) {
    factor.rules = rules.subspan(first, factor.rules.size());
    first += factor.rules.size();
  }
  return arena.keep(factors);
}

std::string_view require_prose(yaml::MappingReader& mapping, std::string_view key, LibraryBuilder& builder) {
  const auto text = mapping.require_text(key);
  return text ? builder.arena.keep(one_line(*text)) : std::string_view{};
}

std::string_view find_prose(yaml::MappingReader& mapping, std::string_view key, LibraryBuilder& builder) {
  const auto text = mapping.find_text(key);
  return text ? builder.arena.keep(one_line(*text)) : std::string_view{};
}

}  // namespace entente
