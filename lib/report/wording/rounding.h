// How reports round numbers. Points are cut off, not rounded to the nearest, so that no score seems to lie in
// a higher band than it does: to hundredths where parts are added up, else to whole points. The parts of a
// sum are cut off too, and the hundredths that then are missing to the sum as it is told go to the parts that
// lost most by it (the method of largest remainders); so what is told adds up.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "assess/score.h"
#include "text/json-writer.h"

namespace entente::report {

/// Of a number that is not below zero.
Hundredths cut_to_hundredths(double number);

/// In hundredths; each is as it is cut off, or one more. They add up to `sum`, which is by less than one of
/// them off what the parts add up to.
std::vector<long> cut_parts(std::span<const double> parts, long sum);

/// A score in hundredths, as it is told.
long in_hundredths(double score);

/// "6.71".
std::string points_in_words(long hundredths);

/// "+6.71", "-0.20" or "0.00".
std::string signed_points_in_words(long hundredths);

/// A score in points, to two decimals.
std::string points_in_words(double score);

/// A score in whole points.
int whole_points(double score);

/// "58–81" in whole points, or "74" where both ends are the same.
std::string interval_in_words(Interval score);

}  // namespace entente::report
