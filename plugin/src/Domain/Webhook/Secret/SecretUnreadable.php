<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Secret;

/** A secret was sealed with keys that this network no longer has. Rotating the secret repairs it. */
final class SecretUnreadable extends \RuntimeException {

	public function __construct() {
		parent::__construct( 'The signing secret cannot be read: the keys in wp-config.php have changed. Rotate the secret.' );
	}
}
