<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Retention;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Options\AtomicOption;

/** The position behind which each event still has its content. It moves before the content goes, so no reader finds a gap. */
final readonly class ContentWatermark {

	private AtomicOption $row;

	public function __construct( Database $database ) {
		$this->row = new AtomicOption( $database, 'multisite_webhooks_gone_position' );
	}

	public function position(): int {
		return $this->row->get();
	}

	public function move_behind( int $position ): void {
		$this->row->raise( $position );
	}
}
