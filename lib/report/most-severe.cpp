#include "report/most-severe.h"

namespace entente::report {

bool MostSevere::make_room_for(const std::vector<Kept>& kept) {
  if (size() < limit_) return true;
  if (limit_ == 0) return false;
  auto& lesser = least_severe();
  if (&lesser <= &kept) return false;
  lesser.pop_back();
  return true;
}

std::vector<MostSevere::Kept>& MostSevere::least_severe() {
  return *std::find_if(kept_.rbegin(), kept_.rend(), [](const auto& texts) { return !texts.empty(); });
}

void MostSevere::reduce_to(std::size_t limit) {
  limit_ = limit;
  while (size() > limit_) least_severe().pop_back();
}

std::size_t MostSevere::size() const {
  std::size_t size = 0;
  for (const auto& texts : kept_) size += texts.size();
  return size;
}

std::vector<std::string_view> MostSevere::texts() const {
  std::vector<const Kept*> all;
  for (const auto& texts : kept_) {
    for (const auto& kept : texts) all.push_back(&kept);
  }
  std::ranges::sort(all, {}, &Kept::order);
  std::vector<std::string_view> in_order;
  in_order.reserve(all.size());
  for (const auto* kept : all) in_order.push_back(kept->text);
  return in_order;
}

}  // namespace entente::report
