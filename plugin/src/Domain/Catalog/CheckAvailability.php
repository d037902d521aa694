<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Catalog;

/** Whether an event type can happen now: also one that is no longer in the catalog. */
final readonly class CheckAvailability {

	public function __construct( private Catalog $catalog, private Availability $availability ) {}

	public function of( string $slug ): ?Unavailable {
		$type = $this->catalog->find( $slug );
		return null === $type ? Unavailable::NotRegistered : $this->availability->unavailable( $type );
	}
}
