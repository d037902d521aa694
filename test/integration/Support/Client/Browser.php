<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Client;

use PHPUnit\Framework\Assert;

/** The admin pages by HTTP, logged in as the super admin, as somebody uses them who clicks and sends forms. */
final readonly class Browser {

	private const USER = 1;

	/** @param list<string> $cookies */
	private function __construct( private array $cookies ) {}

	public static function log_in(): self {
		return new self( Cookies::of( self::USER ) );
	}

	/** @param string $path From the address of the site on, such as network/sites.php in its wp-admin. */
	public function visit( string $path, int $site = 1 ): Reply {
		return Curl::send( 'GET', get_admin_url( $site, $path ), [], null, $this->cookies );
	}

	/**
	 * Sends a form that leads to another page.
	 *
	 * @param array<string, mixed> $fields
	 */
	public function submit( string $path, string $nonce_of, array $fields, int $site = 1 ): void {
		$reply = $this->send( $path, $fields + [ '_wpnonce' => $this->nonce( $nonce_of ) ], $site );
		Assert::assertSame( 302, $reply->status, substr( wp_strip_all_tags( $reply->body ), 0, 1000 ) );
	}

	/** @param array<string, mixed> $fields */
	public function send( string $path, array $fields, int $site = 1 ): Reply {
		$headers = [
			'Content-Type' => 'application/x-www-form-urlencoded',
			'Referer'      => get_admin_url( $site, $path ),
		];
		return Curl::send( 'POST', get_admin_url( $site, $path ), $headers, http_build_query( $fields ), $this->cookies );
	}

	/** What the pages that this user sees have in their links. */
	public function nonce( string $action ): string {
		$before = $_COOKIE;
		foreach ( $this->cookies as $cookie ) {
			[ $name, $value ] = explode( '=', $cookie, 2 );
			$_COOKIE[ $name ] = rawurldecode( $value );
		}
		$user = get_current_user_id();
		wp_set_current_user( self::USER );
		$nonce = wp_create_nonce( $action );
		wp_set_current_user( $user );
		$_COOKIE = $before;
		return $nonce;
	}
}
