<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Retention;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Options\AtomicOption;

/** Each event after this position still has its content. It moves before content is deleted, so no reader finds a gap. */
final readonly class ContentWatermark {

	private AtomicOption $option;

	public function __construct( Database $database ) {
		$this->option = new AtomicOption( $database, 'multisite_webhooks_gone_position' );
	}

	public function position(): int {
		return $this->option->number();
	}

	public function advance_to( int $position ): void {
		$this->option->raise_to( $position );
	}
}
