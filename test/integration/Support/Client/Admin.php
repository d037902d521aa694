<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Client;

/** The admin of the main site over HTTP, as a user with a browser sees it. */
final readonly class Admin {

	/** @param list<string> $cookies */
	private function __construct( private int $user, private array $cookies ) {}

	public static function as_user( int $user ): self {
		return new self( $user, Cookies::of( $user ) );
	}

	/** @param array<string, mixed> $fields */
	public function get( string $page, array $fields ): Reply {
		return Curl::send( 'GET', admin_url( $page ) . '?' . http_build_query( $fields ), [], null, $this->cookies );
	}

	/** @param array<string, mixed> $fields */
	public function post( string $page, array $fields ): Reply {
		$form = [ 'Content-Type' => 'application/x-www-form-urlencoded' ];
		return Curl::send( 'POST', admin_url( $page ), $form, http_build_query( $fields ), $this->cookies );
	}

	/** As on a page of this user. It is bound to their session. */
	public function nonce( string $action ): string {
		$current          = get_current_user_id();
		[ $name, $value ] = explode( '=', $this->cookies[0] . '=', 2 );
		$_COOKIE[ $name ] = rawurldecode( rtrim( $value, '=' ) );
		wp_set_current_user( $this->user );
		try {
			return wp_create_nonce( $action );
		} finally {
			unset( $_COOKIE[ $name ] );
			wp_set_current_user( $current );
		}
	}
}
