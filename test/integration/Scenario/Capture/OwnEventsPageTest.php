<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Capture;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\MustUse;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\WpCli;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversNothing;

/** Follows docs/own-events.md, block of code by block of code. */
#[CoversNothing]
final class OwnEventsPageTest extends NetworkTestCase {

	private const PAGE = __DIR__ . '/../../../../docs/own-events.md';
	private const FILE = 'search-failed';

	protected function tearDown(): void {
		MustUse::remove( self::FILE );
		parent::tearDown();
	}

	public function test_the_event_arrives_as_the_page_says(): void {
		MustUse::write( self::FILE, self::block( 'Register and record it', 'php' ) );

		$command = explode( ' ', self::block( 'Send it somewhere', 'sh' ) );
		self::assertSame( [ 'wp', 'webhook' ], array_splice( $command, 0, 2 ) );
		$create = WpCli::run( ...array_map( self::here( ... ), $command ), ...[ '--porcelain' ] );
		self::assertSame( '', $create->errors() );
		$hook = trim( $create->output() );
		self::assertSame( 0, WpCli::run( 'test', $hook )->wait() );
		Http::signed_out()->send_elsewhere( 'GET', self::block( 'See it arrive', 'text' ) );

		[ $test, $real ] = array_map( static fn ( $received ): Json => $received->json(), Receiver::wait_for( 2 ) );
		$shown           = Json::parse( self::block( 'See it arrive', 'json' ) );
		self::assertSame( 7, $test->number( 'data', 'visitor_id' ) );
		self::assertEquals( $shown->at( 'data' )->value, $real->at( 'data' )->value );
		self::assertSame( $shown->names(), $real->names() );
		foreach ( [ 'network', 'site' ] as $name ) {
			self::assertSame( $shown->at( $name )->names(), $real->at( $name )->names() );
		}
		self::assertFalse( $real->at( 'test' )->value );
		self::assertSame( [ 'search.failed', 1 ], [ $real->text( 'type' ), $real->number( 'site', 'id' ) ] );
	}

	public function test_it_is_in_the_catalog_at_once(): void {
		MustUse::write( self::FILE, self::block( 'Register and record it', 'php' ) );

		$type = Http::as_user( 'admin' )->send( 'GET', '/event-types/search.failed' )->json();

		self::assertSame( [ 'Search Failed', 'custom' ], [ $type->text( 'name' ), $type->text( 'source' ) ] );
		self::assertNull( $type->at( 'availability' )->value );
	}

	public function test_a_payload_that_does_not_fit_the_schema_is_told_in_the_words_of_the_page(): void {
		$this->webhook();
		self::run_code( self::block( 'Describe the payload', 'php' ) );
		self::run_code( self::block( 'If a payload doesn\'t fit', 'php' ) );

		$this->deliver();

		self::assertSame( 0, Receiver::only()->data()->number( 'visitor_id' ) );
		$problems = $this->delivery()->at( 'schema_problems' )->items();
		self::assertCount( 1, $problems );
		self::assertSame( self::block( 'If a payload doesn\'t fit', 'text' ), $problems[0]->text( 'message' ) );
		self::assertSame(
			'The user, if the visitor was logged in.',
			Api::get( '/event-types/search.failed' )->json()->text( 'schema', 'properties', 'visitor_id', 'description' ),
		);
	}

	public function test_wordpress_says_it_if_an_example_does_not_fit_and_the_type_is_there_all_the_same(): void {
		$told = '';
		add_filter( 'doing_it_wrong_trigger_error', '__return_false' );
		remove_all_actions( 'doing_it_wrong_run' );
		add_action(
			'doing_it_wrong_run',
			static function ( string $what, string $message ) use ( &$told ): void {
				$told = "{$what}: {$message}";
			},
			10,
			2
		);

		self::run_code( str_replace( "'visitor_id' => 7", "'visitor_id' => 'Ada'", self::block( 'Describe the payload', 'php' ) ) );

		self::assertSame(
			'multisite_webhooks_register_event_type: The example of &quot;search.failed&quot; does not fit its schema: '
				. 'visitor_id should be of type integer or null, but is of type string.',
			$told
		);
		self::assertSame( 'Ada', Api::get( '/event-types/search.failed' )->json()->text( 'example', 'visitor_id' ) );
	}

	private static function here( string $word ): string {
		return str_starts_with( $word, 'https://' ) ? Receiver::url() : $word;
	}

	private static function run_code( string $code ): void {
		eval( $code ); // phpcs:ignore Squiz.PHP.Eval -- What the page says is what is tested.
	}

	/** The only block of this language under a heading. */
	private static function block( string $heading, string $language ): string {
		$text     = (string) file_get_contents( self::PAGE );
		$sections = preg_split( '/^## (?:\d\. )?/m', $text );
		self::assertIsArray( $sections );
		$section = array_values( array_filter( $sections, static fn ( string $one ): bool => str_starts_with( $one, "{$heading}\n" ) ) );
		self::assertCount( 1, $section, $heading );
		self::assertSame( 1, preg_match_all( "/^```{$language}\n(.*?)\n```$/ms", $section[0], $found ), "{$heading}: {$language}" );
		return $found[1][0] ?? '';
	}
}
