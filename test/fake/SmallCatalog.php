<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake;

use MultisiteWebhooks\Domain\Catalog\Catalog;
use MultisiteWebhooks\Domain\Catalog\EventSource;
use MultisiteWebhooks\Domain\Catalog\EventType;

final class SmallCatalog implements Catalog {

	public function all(): array {
		$types = [
			'payment_id' => [ 'type' => 'integer' ],
			'note'       => [ 'type' => 'string' ],
			'is_free'    => [ 'type' => 'boolean' ],
			'meta'       => [ 'type' => 'object' ],
			'amount'     => [ 'type' => [ 'number', 'null' ] ],
		];
		return [
			new EventType(
				'payment_received',
				'Payment Received',
				'A payment came in.',
				'payments',
				EventSource::UltimateMultisite,
				[ 'properties' => $types ],
				[ 'payment_id' => 7 ],
			),
			new EventType(
				'site_created',
				'Site Created',
				'A site was added.',
				'sites',
				EventSource::WordPress,
				[ 'properties' => [] ],
				[ 'site_id' => 3 ],
			),
		];
	}

	public function find( string $slug ): ?EventType {
		foreach ( $this->all() as $type ) {
			if ( $type->slug === $slug ) {
				return $type;
			}
		}
		return null;
	}
}
