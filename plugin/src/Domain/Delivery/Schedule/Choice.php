<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Id\DeliveryId;

/** What is sent next. */
final readonly class Choice {

	/**
	 * @param list<DeliveryId> $ids
	 * @param bool             $more_soon Whether something is due that only waits for its receiver's pace.
	 */
	public function __construct( public array $ids, public bool $more_soon ) {}
}
