<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Admin;

use MultisiteWebhooks\Edge\Admin\Preload;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

/** The first responses that a screen needs stand in its page. */
#[CoversClass( Preload::class )]
final class PreloadTest extends AdminPageTestCase {

	private const EVENT_TYPES = '/event-types?per_page=100&_fields=slug,name,description,group,source,availability';

	/** @param list<string> $paths */
	#[DataProvider( 'preloaded' )]
	public function test_what_a_screen_asks_for_first_stands_in_its_page( string $address, array $paths ): void {
		$webhook = $this->webhook()->text( 'id' );
		$event   = $this->record();
		$filled  = fn ( string $text ): string => strtr(
			$text,
			[ '{webhook}' => $webhook, '{delivery}' => $this->delivery()->text( 'id' ), '{event}' => $event ],
		);

		$this->page( $filled( $address ) );

		self::assertEqualsCanonicalizing(
			array_map( self::sorted( ... ), [ self::EVENT_TYPES, ...array_map( $filled, $paths ) ] ),
			array_map( self::sorted( ... ), $this->preloaded_paths() )
		);
	}

	/** @return array<array-key, array{string, list<string>}> */
	public static function preloaded(): array {
		$cases = json_decode( (string) file_get_contents( dirname( __DIR__, 3 ) . '/preloaded.json' ), true, 512, JSON_THROW_ON_ERROR );
		self::assertIsArray( $cases );
		$named = [];
		foreach ( $cases as $case ) {
			self::assertIsArray( $case );
			self::assertIsString( $case['address'] );
			self::assertIsArray( $case['paths'] );
			$named[ $case['address'] ] = [ $case['address'], array_values( array_filter( $case['paths'], is_string( ... ) ) ) ];
		}
		return $named;
	}

	#[DataProvider( 'odd_addresses' )]
	public function test_what_would_fail_is_left_out( string $address ): void {
		$this->page( $address );

		self::assertSame( [ self::sorted( self::EVENT_TYPES ) ], array_map( self::sorted( ... ), $this->preloaded_paths() ) );
	}

	/** @return array<string, array{string}> */
	public static function odd_addresses(): array {
		return [
			'an id that is none'           => [ '&screen=edit&id=../../../wp/v2/users/1' ],
			'several ids'                  => [ '&screen=edit&id[]=a&id[]=b' ],
			'a webhook that is gone'       => [ '&screen=edit&id=wh_00000000000000000000000000' ],
			'a delivery that is gone'      => [ '&screen=delivery&id=dlv_00000000000000000000000000' ],
			'a cursor that is none'        => [ '&screen=deliveries&cursor=x' ],
			'an event that is gone'        => [ '&screen=event&id=evt_00000000000000000000000000' ],
			'an event type that is none'   => [ '&event_type=%00' ],
			'bytes that are no text'       => [ '&s=%ff' ],
		];
	}

	public function test_nobody_without_the_capability_gets_anything_preloaded(): void {
		$this->webhook();
		wp_set_current_user( 0 );

		$this->page();

		self::assertSame( [], $this->preloaded_paths() );
	}

	public function test_a_page_is_as_long_as_the_person_wants_it(): void {
		update_user_option( 1, 'persisted_preferences', [ 'multisite-webhooks' => [ 'webhooks' => [ 'perPage' => 50 ] ] ] );

		$this->page();

		delete_user_option( 1, 'persisted_preferences' );
		self::assertContains(
			self::sorted( '/webhooks?page=1&per_page=50&orderby=name&order=asc' ),
			array_map( self::sorted( ... ), $this->preloaded_paths() ),
		);
	}

	/** @return list<string> */
	private function preloaded_paths(): array {
		self::assertSame( 1, preg_match( '~createPreloadingMiddleware\( (.+) \) \);~', $this->scripts(), $found ) );
		$responses = json_decode( $found[1], true, 512, JSON_THROW_ON_ERROR );
		self::assertIsArray( $responses );
		return array_map(
			static fn ( int|string $path ): string => str_replace( Api::ROOT, '', (string) $path ),
			array_keys( $responses ),
		);
	}

	/** As apiFetch compares them: in the order of their names, however they are encoded. */
	private static function sorted( string $path ): string {
		[ $before, $query ] = explode( '?', $path . '?' );
		parse_str( $query, $parameters );
		ksort( $parameters );
		return $before . json_encode( $parameters, JSON_THROW_ON_ERROR );
	}
}
