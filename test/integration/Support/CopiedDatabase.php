<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Reply;

/** The database of production.example, imported here. */
final class CopiedDatabase {

	public static function import(): void {
		self::decide( 'moved' );
		Database::write(
			"UPDATE wp_multisite_webhooks_state SET value = ? WHERE name = 'multisite_webhooks_home'",
			strrev( '{"address":"production.example\/","silent_at":null}' )
		);
	}

	public static function decide( string $decision ): Reply {
		return Api::post( '/network', [ 'decision' => $decision ] );
	}
}
