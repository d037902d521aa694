<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Client;

use Opis\JsonSchema\Errors\ErrorFormatter;
use Opis\JsonSchema\Errors\ValidationError;
use Opis\JsonSchema\Validator;
use PHPUnit\Framework\Assert;

/**
 * Whether what the REST API answers is what docs/openapi.json says. The clients ask about each response, so that no test can get one
 * that is not documented.
 */
final class OpenApi {

	private const FILE = __DIR__ . '/../../../../docs/openapi.json';

	/** Only a name: nothing is loaded from there. */
	private const ID = 'https://openapi.invalid/openapi.json';

	/** WordPress's own parameters that change what a response holds. */
	private const RESHAPING = [ '_fields', '_envelope', '_jsonp' ];

	private const MAX_PROBLEMS = 5;

	private static ?self $instance = null;

	private readonly \stdClass $document;

	private readonly Validator $validator;

	/** @var array<string, string> Paths by their pattern, those without a variable first. */
	private readonly array $patterns;

	private function __construct() {
		$document = Json::parse( (string) file_get_contents( self::FILE ) )->value;
		Assert::assertInstanceOf( \stdClass::class, $document );
		$this->document  = $document;
		$this->validator = new Validator( max_errors: self::MAX_PROBLEMS, stop_at_first_error: false );
		$this->validator->resolver()?->registerRaw( $document, self::ID );
		$patterns = [];
		foreach ( $this->names( '/paths' ) as $path ) {
			$patterns[ '#\A' . preg_replace( '/\{\w+\}/', '[^/]+', $path ) . '\z#' ] = $path;
		}
		uasort( $patterns, static fn ( string $one, string $other ): int => substr_count( $one, '{' ) <=> substr_count( $other, '{' ) );
		$this->patterns = $patterns;
	}

	public static function instance(): self {
		self::$instance ??= new self();
		return self::$instance;
	}

	/** @param string $path Below the namespace, with its query. */
	public static function assert_documented( string $method, string $path, Reply $reply ): void {
		$problems = self::instance()->problems( $method, $path, $reply );
		if ( [] === $problems ) {
			return;
		}

		$what = "{$method} {$path} differs from docs/openapi.json:\n- " . implode( "\n- ", $problems );
		Assert::fail( "{$what}\n" . substr( $reply->body, 0, 2000 ) );
	}

	/** @return list<string> Such as "GET /webhooks/{id}". */
	public function operations(): array {
		$operations = [];
		foreach ( $this->names( '/paths' ) as $path ) {
			foreach ( array_diff( $this->names( self::pointer( 'paths', $path ) ), [ 'parameters' ] ) as $method ) {
				$operations[] = strtoupper( $method ) . " {$path}";
			}
		}
		return $operations;
	}

	/** @return list<string> The parameters of a query and the fields of a body that an operation takes. */
	public function arguments( string $method, string $path ): array {
		$operation  = Json::of( $this->found( self::pointer( 'paths', $path, strtolower( $method ) ) ) );
		$parameters = $operation->has( 'parameters' ) ? $operation->at( 'parameters' )->items() : [];
		$in_query   = array_filter( $parameters, static fn ( Json $one ): bool => 'query' === $one->text( 'in' ) );
		$names      = array_map( static fn ( Json $one ): string => $one->text( 'name' ), array_values( $in_query ) );
		if ( ! $operation->has( 'requestBody' ) ) {
			return $names;
		}
		$body = $operation->text( 'requestBody', 'content', 'application/json', 'schema', '$ref' );
		return [ ...$names, ...$this->names( substr( $body, 1 ) . '/properties' ) ];
	}

	/** @return list<string> */
	public function problems( string $method, string $path, Reply $reply ): array {
		[ $path, $query ] = explode( '?', $path, 2 ) + [ '', '' ];
		parse_str( $query, $parameters );
		$is_theirs = 'OPTIONS' === $method || '' === trim( $path, '/' );
		if ( $is_theirs || [] !== array_intersect( self::RESHAPING, array_keys( $parameters ) ) ) {
			return [];
		}
		if ( 404 === $reply->status && str_contains( $reply->body, '"rest_no_route"' ) ) {
			return $this->problems_of_body( '/components/schemas/RestError', $reply );
		}
		$operation = $this->operation( $method, $path );
		$response  = null === $operation ? null : "{$operation}/responses/{$reply->status}";
		if ( null === $response || null === $this->found( $response ) ) {
			return [ null === $response ? "{$reply->status}: no such route" : "{$reply->status} is no documented status" ];
		}
		$response = $this->followed( $response );
		return [
			...$this->problems_of_headers( $response, $reply ),
			...$this->problems_of_body( $response . self::pointer( 'content', 'application/json', 'schema' ), $reply ),
		];
	}

	/** The pointer to an operation. */
	private function operation( string $method, string $path ): ?string {
		foreach ( $this->patterns as $pattern => $known ) {
			if ( 1 === preg_match( $pattern, $path ) ) {
				$pointer = self::pointer( 'paths', $known, strtolower( $method ) );
				return null === $this->found( $pointer ) ? null : $pointer;
			}
		}
		return null;
	}

	/** @return list<string> */
	private function problems_of_headers( string $response, Reply $reply ): array {
		$problems = [];
		foreach ( $this->names( "{$response}/headers" ) as $name ) {
			$is_required = true === $this->found( $this->followed( "{$response}/headers/{$name}" ) . '/required' );
			if ( $is_required && ! isset( $reply->headers[ strtolower( $name ) ] ) ) {
				$problems[] = "The header {$name} is missing";
			}
		}
		return $problems;
	}

	/** @return list<string> */
	private function problems_of_body( string $schema, Reply $reply ): array {
		// PHP has no objects with a name that begins with NUL; JSON has.
		$body = json_decode( str_replace( '"\u0000', '"\u2400', $reply->body ) );
		if ( JSON_ERROR_NONE !== json_last_error() ) {
			return [ 'The body is no JSON' ];
		}
		$place = str_replace( [ '{', '}' ], [ '%7B', '%7D' ], $schema );
		$error = $this->validator->validate( $body, self::ID . "#{$place}" )->error();
		return null === $error ? [] : self::sentences( $error );
	}

	/** @return list<string> */
	private static function sentences( ValidationError $error ): array {
		$sentences = [];
		foreach ( ( new ErrorFormatter() )->format( $error ) as $place => $texts ) {
			$sentences[] = "{$place}: " . implode( ' ', array_filter( (array) $texts, is_string( ... ) ) );
		}
		return $sentences;
	}

	/** The pointer that a reference leads to, or the same. */
	private function followed( string $pointer ): string {
		$reference = $this->found( "{$pointer}/\$ref" );
		return is_string( $reference ) ? substr( $reference, 1 ) : $pointer;
	}

	/** Null if there is nothing. */
	private function found( string $pointer ): mixed {
		$here = $this->document;
		foreach ( array_slice( explode( '/', $pointer ), 1 ) as $name ) {
			$name = str_replace( [ '~1', '~0' ], [ '/', '~' ], $name );
			$here = $here instanceof \stdClass ? $here->{$name} ?? null : null;
		}
		return $here;
	}

	/** @return list<string> */
	private function names( string $pointer ): array {
		$found = $this->found( $pointer );
		return $found instanceof \stdClass ? array_map( strval( ... ), array_keys( get_object_vars( $found ) ) ) : [];
	}

	private static function pointer( string ...$names ): string {
		return '/' . implode( '/', str_replace( [ '~', '/' ], [ '~0', '~1' ], $names ) );
	}
}
