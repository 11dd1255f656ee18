#include "knowledge/description-facts.h"

namespace entente {

namespace {

constexpr std::array<std::string_view, 5> stages = {"proposed", "forming", "operating", "renewing", "ended"};

constexpr std::array<std::string_view, 13> forms = {"research-and-development",
                                                    "technical-exchange",
                                                    "co-production",
                                                    "technology-transfer",
                                                    "equity-investment",
                                                    "sales-and-distribution",
                                                    "cross-distribution",
                                                    "joint-venture",
                                                    "licence",
                                                    "consortium",
                                                    "shared-services",
                                                    "public-private",
                                                    "labour-management"};

constexpr std::array<std::string_view, 9> kinds = {"company",    "public-agency", "nonprofit",
                                                   "university", "union",         "supplier",
                                                   "contractor", "customer",      "competitor"};

// As many numbers as a ValueSet can hold; the last one stands for all larger numbers.
constexpr std::array<std::string_view, max_values> counts = {
    "0",  "1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9",  "10", "11", "12", "13", "14", "15",
    "16", "17", "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31"};

constexpr std::array<Scale, fact_count> scales_of_facts = {{
    {.id = "stage", .title = "Stage of an alliance's life", .ordered = true, .values = stages},
    {.id = "form", .title = "Form of an alliance", .ordered = false, .values = forms},
    {.id = "count", .title = "Number of partners", .ordered = true, .values = counts},
    {.id = "kind", .title = "Kind of a partner", .ordered = false, .values = kinds},
}};

constexpr std::array<Question, fact_count> questions_of_facts = {{
    {.path = "stage",
     .scale = index_of(Fact::stage),
     .ask = "At what stage of its life is the alliance?",
     .fact = true},
    {.path = "form",
     .scale = index_of(Fact::form),
     .ask = "What form does the alliance take?",
     .fact = true,
     .several = true},
    {.path = "partners.count",
     .scale = index_of(Fact::partner_count),
     .ask = "How many partners are there?",
     .fact = true},
    {.path = "partners.kind",
     .of = Subject::partner,
     .scale = index_of(Fact::partner_kind),
     .ask = "What kind of organisation is {partner}?",
     .fact = true},
}};

}  // namespace

const std::array<Scale, fact_count>& fact_scales() {
  return scales_of_facts;
}

const std::array<Question, fact_count>& fact_questions() {
  return questions_of_facts;
}

std::size_t max_partners_counted() {
  return counts.size() - 1;
}

}  // namespace entente
