<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Client;

use PHPUnit\Framework\Assert;

/** Those of a user who is logged in with a browser. */
final class Cookies {

	/** @return list<string> Each "name=value". */
	public static function of( int $user ): array {
		$until = time() + 600;
		$token = \WP_Session_Tokens::get_instance( $user )->create( $until );
		return [
			self::name( 'LOGGED_IN_COOKIE' ) . '=' . rawurlencode( wp_generate_auth_cookie( $user, $until, 'logged_in', $token ) ),
			self::name( 'AUTH_COOKIE' ) . '=' . rawurlencode( wp_generate_auth_cookie( $user, $until, 'auth', $token ) ),
		];
	}

	private static function name( string $constant ): string {
		$name = constant( $constant );
		Assert::assertIsString( $name );
		return $name;
	}
}
