<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Retention;

use MultisiteWebhooks\Domain\Retention\Cutoffs;

/** Removes the content of ended deliveries' attempts. */
final readonly class AttemptContentSweep implements Sweep {

	public function __construct( private EndedDeliveries $ended, private ExpiredAttempts $attempts ) {}

	public function batch( string $after, Cutoffs $cutoffs ): ?string {
		[ $ended, $last ] = $this->ended->next( $after, $cutoffs->content, self::BATCH );
		if ( [] !== $ended ) {
			$this->attempts->remove_content( $ended );
		}
		return $last;
	}
}
