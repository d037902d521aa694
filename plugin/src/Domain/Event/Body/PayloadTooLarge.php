<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event\Body;

final class PayloadTooLarge extends \RuntimeException {

	public function __construct( int $max_bytes ) {
		parent::__construct( sprintf( 'The payload is larger than %d bytes.', $max_bytes ) );
	}
}
