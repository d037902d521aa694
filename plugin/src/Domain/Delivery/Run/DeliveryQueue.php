<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\Schedule\DueDeliveries;
use MultisiteWebhooks\Domain\Id\DeliveryId;

/**
 * What waits to be sent on one network. Looking and claiming are separate: looking locks nothing, and a claim goes by
 * key, so that neither ever waits for a request that is recording events.
 */
interface DeliveryQueue extends DueDeliveries {

	/**
	 * Claims those of these that are still due, so that no two callers get the same one.
	 *
	 * @param list<DeliveryId> $ids
	 * @return list<Delivery> In the order given.
	 */
	public function claim( Claim $claim, array $ids ): array;

	/** Whether the last look saw all that is due. */
	public function has_seen_all(): bool;

	/**
	 * Lets the next look see what is behind that of the last look which nobody has claimed.
	 *
	 * @return int How many made way.
	 */
	public function make_way( Claim $claim ): int;

	/** At the end of a run: gives back what it keeps and has not claimed. */
	public function end( Claim $claim ): void;

	/**
	 * Gives back what was claimed and not started.
	 *
	 * @param list<DeliveryId> $ids
	 */
	public function release( Claim $claim, array $ids ): void;

	/**
	 * Saves what came of claimed deliveries, all or none. Nothing is saved for one whose claim was lost.
	 *
	 * @param list<DeliveryResult> $results
	 * @return list<string> Ids of the deliveries that were saved.
	 */
	public function save_results( Claim $claim, array $results ): array;
}
