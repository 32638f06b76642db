#pragma once

#include "protocol/insured_place_wire.hpp"
#include "server/answered.hpp"
#include "server/application_parts.hpp"
#include "storage/transaction.hpp"

namespace server {

/// Where the caller is insured. Refuses before the person check: it is nobody else's business.
[[nodiscard]] Answered<protocol::InsuredPlacesAnswer> read_insured_places(storage::Reader& reader,
                                                                          const ApplicationParts& parts,
                                                                          const Caller& caller);

/// `choose_place`: e-voucher, balance and bills follow another of the caller's records from now on. Only a record in
/// normal standing can be chosen.
class ChoosePlace {
public:
    explicit ChoosePlace(const ApplicationParts& parts) : parts_(parts) {}
    using Prepared = protocol::ChoosePlaceRequest;
    [[nodiscard]] Answered<Prepared> prepare(const protocol::ChoosePlaceRequest& request, const Caller& caller);
    [[nodiscard]] Answered<Written<protocol::InsuredPlacesAnswer>> apply(storage::Transaction& transaction,
                                                                         const Prepared& prepared,
                                                                         const Caller& caller);

private:
    const ApplicationParts& parts_;
};

}  // namespace server
