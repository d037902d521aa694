<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Client;

use PHPUnit\Framework\Assert;

/** The REST API over HTTP, signed in with an application password, as programs are. */
final readonly class Http {

	/** @param array<string, string> $headers */
	private function __construct( private array $headers ) {}

	public static function signed_out(): self {
		return new self( [] );
	}

	/** @param string $login Of a user of the stack's network: admin, maria, tom, yuki, sam. */
	public static function as_user( string $login ): self {
		static $known = [];
		assert( is_array( $known ) );
		$header = $known[ $login ] ?? self::new_password( $login );
		assert( is_string( $header ) );
		$known[ $login ] = $header;
		return new self( [ 'Authorization' => $header ] );
	}

	/** With one more header. */
	public function with( string $name, string $value ): self {
		return new self( [ $name => $value ] + $this->headers );
	}

	public static function url( string $path = '' ): string {
		return getenv( 'WP_BASE_URL' ) . '/wp-json' . Api::ROOT . $path;
	}

	/** @param array<string, mixed>|string|null $body JSON as a text is sent as it is. */
	public function send( string $method, string $path, array|string|null $body = null ): Reply {
		$text = is_array( $body ) ? json_encode( (object) $body, JSON_THROW_ON_ERROR ) : $body;
		return Curl::send(
			$method,
			self::url( $path ),
			$this->headers + ( null === $text ? [] : [ 'Content-Type' => 'application/json' ] ),
			$text,
		);
	}

	/** @param string $address Any other of the network's: a path of the main site, or all of it. */
	public function send_elsewhere( string $method, string $address, ?string $body = null, string $type = 'application/json' ): Reply {
		$url = str_starts_with( $address, '/' ) ? getenv( 'WP_BASE_URL' ) . $address : $address;
		return Curl::send( $method, $url, $this->headers + ( null === $body ? [] : [ 'Content-Type' => $type ] ), $body );
	}

	private static function new_password( string $login ): string {
		$user = get_user_by( 'login', $login );
		Assert::assertInstanceOf( \WP_User::class, $user );
		$made = \WP_Application_Passwords::create_new_application_password( $user->ID, [ 'name' => uniqid( 'test ' ) ] );
		Assert::assertIsArray( $made );
		Assert::assertIsString( $made[0] );
		return 'Basic ' . base64_encode( "{$login}:{$made[0]}" );
	}
}
