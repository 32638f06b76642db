#include "domain/account_deletion.hpp"

namespace domain {

std::vector<DeletionObstacle> find_deletion_obstacles(const DeletionFacts& facts) {
    std::vector<DeletionObstacle> obstacles;
    const auto add_if = [&obstacles](bool stands, DeletionObstacle obstacle) {
        if (stands) obstacles.push_back(obstacle);
    };
    add_if(facts.is_visit_under_way, DeletionObstacle::VisitUnderWay);
    add_if(facts.wallet_pending > 0, DeletionObstacle::WalletPending);
    add_if(facts.has_open_invitation, DeletionObstacle::InvitationOpen);
    add_if(facts.shares_account, DeletionObstacle::OwnFamily);
    add_if(facts.shared_money > Fen{0}, DeletionObstacle::SharedMoney);
    add_if(facts.memberships > 0, DeletionObstacle::Membership);
    add_if(facts.wallet_money > Fen{0}, DeletionObstacle::WalletMoney);
    add_if(facts.family_vouchers > 0, DeletionObstacle::FamilyVoucher);
    add_if(facts.staff_requests > 0, DeletionObstacle::StaffRequest);
    return obstacles;
}

}  // namespace domain
