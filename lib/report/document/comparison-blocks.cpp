#include "report/document/comparison-blocks.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

#include "report/document/alliance-blocks.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"

namespace entente::report {

namespace {

std::string cause_in_words(const Cause& cause, const ComparedPair& pair) {
  switch (cause.kind) {
    case Cause::Kind::answer:
      return fmt::format("{}: {} → {}", slot_name(cause.slot, pair),
                         answer_on(&PartnerPair::before, cause.slot, pair),
                         answer_on(&PartnerPair::after, cause.slot, pair));
    case Cause::Kind::scope:
      return fmt::format("scope: {} → {}", listed(pair.before.alliance.scope.names()),
                         listed(pair.after.alliance.scope.names()));
    case Cause::Kind::partners:
      return "who is a partner";
  }
  return {};
}

std::string places(AnswerRef of_pair, const ComparedPair& pair) {
  const auto before = place_on(&PartnerPair::before, of_pair, pair);
  const auto after = place_on(&PartnerPair::after, of_pair, pair);
  if (before.empty() || after.empty()) return before + after;
  return fmt::format("{} → {}", before, after);
}

RankedItem item_of(const PrintedCause& printed, const ComparedPair& pair) {
  const auto& cause = printed.cause;
  RankedItem item{.sentence = {strong(cause_in_words(cause, pair)),
                               tag(change_in_words(printed.change), tone_of(printed.change))}};
  if (cause.kind != Cause::Kind::answer) return item;
  if (auto where = places(cause.slot, pair); !where.empty()) item.lines.push_back({faint(std::move(where))});
  const auto slot = own_slot(cause.slot, pair.comparison.partners, &PartnerPair::after, pair.library);
  auto note = slot ? note_in_words(*slot, pair.after.alliance) : std::string();
  if (!note.empty()) item.lines.push_back({plain(std::move(note))});
  return item;
}

std::string sum_of(std::span<const PrintedCause> causes) {
  PrintedChange sum;
  for (const auto& cause : causes) sum += cause.change;
  return change_in_words(sum);
}

}  // namespace

void add_reservations(std::vector<Block>& blocks, const Alliance& alliance, const Library& library) {
  if (const auto changes = changes_in_words(library); !changes.empty()) {
    blocks.push_back({Paragraph{
        .text = {tag(fmt::format("By a library that is not as bundled: {}.", changes), Tone::fair)}}});
  }
  if (auto reader = reader_in_words(alliance); !reader.empty())
    blocks.push_back({Paragraph{.text = {faint(std::move(reader))}}});
}

Gauge gauge_of(const Diagnosis& diagnosis, const Library& library, std::string name, std::string remark) {
  auto gauge = condition_of(diagnosis, library);
  gauge.label = std::move(name);
  gauge.words = score_in_words(diagnosis.assessment);
  gauge.remark = std::move(remark);
  return gauge;
}

std::vector<Block> cause_blocks(const ComparedPair& pair, std::size_t limit) {
  const auto& causes = pair.printed.causes;
  std::vector<Block> blocks;
  List rest;
  const auto add = [&rest](std::string text) { rest.items.push_back({.line = {faint(std::move(text))}}); };
  if (!can_be_compared(pair.before, pair.after)) {
    add("Where there is nothing to judge, no change can be explained.");
    return {{std::move(rest)}};
  }
  Ranking ranking;
  for (const auto& cause : std::span(causes).first(std::min(limit, causes.size()))) {
    if (cause.change.is_none()) break;
    ranking.items.push_back(item_of(cause, pair));
  }
  const auto left = std::span(causes).subspan(ranking.items.size());
  if (!ranking.items.empty()) blocks.push_back({std::move(ranking)});
  if (!left.empty()) add(fmt::format("and {} more, together {}", left.size(), sum_of(left)));
  if (causes.size() > 1) add(fmt::format("total {}: the whole change", change_in_words(pair.printed.change)));
  if (causes.empty()) add("Nothing that counts differs.");
  if (!rest.items.empty()) blocks.push_back({std::move(rest)});
  return blocks;
}

Tone tone_of(PrintedChange change) {
  if (change.is_none()) return Tone::plain;
  if (change.low >= 0 && change.high >= 0) return Tone::good;
  return change.low <= 0 && change.high <= 0 ? Tone::bad : Tone::fair;
}

}  // namespace entente::report
