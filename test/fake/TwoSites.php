<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake;

use MultisiteWebhooks\Domain\Network\Network;
use MultisiteWebhooks\Domain\Network\NetworkContext;
use MultisiteWebhooks\Domain\Network\Site;

final class TwoSites implements NetworkContext {

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
