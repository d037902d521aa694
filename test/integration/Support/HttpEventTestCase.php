<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

use MultisiteWebhooks\Test\Integration\Support\Client\Admin;
use MultisiteWebhooks\Test\Integration\Support\Client\Curl;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Client\Reply;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;

/** For tests of events that other processes record: what they were asked for over HTTP is complete, and sent, before a test looks. */
abstract class HttpEventTestCase extends EventTestCase {

	protected function deliver(): void {
		parent::deliver();
		// The request may still be sending what it has recorded.
		Wait::until( static fn (): bool => 0 === Database::count( Database::DELIVERIES, "status <> 'delivered'" ), 'all is delivered' );
		wp_cache_flush();
	}

	/** What was received so far is forgotten. */
	protected function begin_again(): void {
		$this->deliver();
		Receiver::clear();
	}

	protected static function admin(): Admin {
		return Admin::as_user( 1 );
	}

	/** @param array<string, mixed> $fields */
	protected static function rest( string $method, string $path, array $fields = [] ): Json {
		$body  = json_encode( (object) $fields, JSON_THROW_ON_ERROR );
		$reply = Http::as_user( 'admin' )->send_elsewhere( $method, "/wp-json/wp/v2{$path}", $body );
		return $reply->json( 'POST' === $method && 201 === $reply->status ? 201 : 200 );
	}

	/** @param array<mixed> $more Parameters after blog, user and password. */
	protected static function xmlrpc( string $method, array $more ): mixed {
		WordPress::load_xmlrpc();
		$request = new \IXR_Request( $method, [ 1, 'admin', 'password', ...$more ] );
		$xml     = $request->getXml();
		self::assertIsString( $xml );
		$reply   = Curl::send( 'POST', getenv( 'WP_BASE_URL' ) . '/xmlrpc.php', [ 'Content-Type' => 'text/xml' ], $xml );
		$message = new \IXR_Message( $reply->body );
		self::assertTrue( $message->parse(), $reply->body );
		self::assertSame( 'methodResponse', $message->messageType, $reply->body );
		return is_array( $message->params ) ? $message->params[0] ?? null : null;
	}

	/** @param array<string, string|int> $fields A form that a visitor sends. */
	protected static function visitor( string $path, array $fields ): Reply {
		$form = [ 'Content-Type' => 'application/x-www-form-urlencoded' ];
		return Curl::send( 'POST', getenv( 'WP_BASE_URL' ) . $path, $form, http_build_query( $fields ) );
	}
}
