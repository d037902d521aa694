<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Manual;

use MultisiteWebhooks\Domain\Delivery\Delivery;

/** Resends of deliveries. They form a chain: each resend refers to the one before, so there is always one newest. */
interface ResendStore {

	/** The newest delivery of its chain: itself if it was never resent. */
	public function newest( Delivery $delivery ): Delivery;

	/** False if somebody else has sent the original again, or its content was deleted. Then nothing is written. */
	public function add( Delivery $resend ): bool;

	/**
	 * @param list<Delivery> $deliveries
	 * @return array<string, ResendState> By delivery ID.
	 */
	public function resend_states( array $deliveries ): array;
}
