<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake;

use MultisiteWebhooks\Domain\Event\Network;
use MultisiteWebhooks\Domain\Event\Site;
use MultisiteWebhooks\Domain\Event\Surroundings;

final class TwoSites implements Surroundings {

	public function network(): Network {
		return new Network( 1, 'https://network.example/' );
	}

	public function current_site_id(): int {
		return 1;
	}

	public function site( int $id ): ?Site {
		return match ( $id ) {
			1       => new Site( 1, 'https://network.example/', 'Network' ),
			3       => new Site( 3, 'https://network.example/nord/', 'Studio Nörd' ),
			default => null,
		};
	}
}
