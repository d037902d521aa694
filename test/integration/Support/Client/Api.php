<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Client;

/** The REST API without HTTP, as the current user. */
final class Api {

	public const ROOT = '/multisite-webhooks/v1';

	/** @param array<string, string|int> $query */
	public static function get( string $path, array $query = [] ): Reply {
		return self::send( 'GET', $path, $query, null );
	}

	/**
	 * @param array<string, mixed>      $body
	 * @param array<string, string|int> $query
	 */
	public static function post( string $path, array $body = [], array $query = [] ): Reply {
		return self::send( 'POST', $path, $query, $body );
	}

	/** @param array<string, mixed> $body */
	public static function patch( string $path, array $body ): Reply {
		return self::send( 'PATCH', $path, [], $body );
	}

	public static function delete( string $path ): Reply {
		return self::send( 'DELETE', $path, [], null );
	}

	/**
	 * @param array<string, string|int>  $query
	 * @param array<string, mixed>|null $body
	 */
	private static function send( string $method, string $path, array $query, ?array $body ): Reply {
		$request = new \WP_REST_Request( $method, self::ROOT . $path );
		$request->set_query_params( array_map( strval( ... ), $query ) );
		if ( null !== $body ) {
			$request->set_header( 'content-type', 'application/json' );
			$request->set_body( json_encode( (object) $body, JSON_THROW_ON_ERROR ) );
		}
		$response = rest_do_request( $request );
		$headers  = [];
		foreach ( $response->get_headers() as $name => $value ) {
			$headers[ strtolower( (string) $name ) ] = is_scalar( $value ) ? (string) $value : '';
		}
		$reply = new Reply( $response->get_status(), $headers, (string) wp_json_encode( $response->get_data() ) );
		OpenApi::assert_documented( $method, $path . ( [] === $query ? '' : '?' . http_build_query( $query ) ), $reply );
		return $reply;
	}
}
