<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Manual;

use MultisiteWebhooks\Domain\Delivery\Delivery;

/** Deliveries that are sent again, as a chain: each resend hangs on the one before, so that there is always one newest. */
interface ResendStore {

	/** The newest of its chain; itself where it was never sent again. */
	public function newest( Delivery $delivery ): Delivery;

	/** False where somebody else has sent that one again, or its content was deleted just now: then nothing is written. */
	public function add( Delivery $resend ): bool;

	/**
	 * @param list<Delivery> $deliveries
	 * @return array<string, ResendState> By the delivery's id.
	 */
	public function resendings( array $deliveries ): array;
}
