// The bundled cases that an alliance is most like.
#pragma once

#include <mutex>
#include <span>
#include <vector>

#include "advise/similarity.h"
#include "teach/case.h"

namespace entente {

/// A case, assessed by its core questionnaire.
struct KnownCase {
  Case study;
  Assessment assessment;
};

/// Cases as a library assesses them, read when they are first asked for, by whichever thread.
class KnownCases {
 public:
  /// The files and `library` outlive this.
  KnownCases(std::span<const BundledFile> files, const Library& library) : files_(files), library_(library) {}

  /// In the order of their ids. A case that answers questions which the library lacks is left out.
  std::span<const KnownCase> all() const;

 private:
  std::span<const BundledFile> files_;
  const Library& library_;
  mutable std::once_flag is_read_;
  mutable std::vector<KnownCase> cases_;
};

struct SimilarCase {
  const KnownCase* known = nullptr;
  Similarity similarity;
};

/// A likeness that rests on less than this share of the factors that are settled in the alliance, or on fewer
/// than so many, says nothing.
inline constexpr double least_share = 0.5;
inline constexpr std::size_t least_factors = 5;

/// The nearest first, equals by how many factors the likeness rests on, then by id. The alliance itself,
/// where it is one of the cases, is not among them. Both are taken by the core questionnaire, whatever the
/// declared scope.
std::vector<SimilarCase> similar_cases(const Alliance& alliance, const KnownCases& known,
                                       const Library& library);

}  // namespace entente
