<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest\Network;

use MultisiteWebhooks\Adapter\Network\WpSites;
use MultisiteWebhooks\Edge\Rest\Network\SitesController;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Client\Reply;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Sites;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

/** GET /sites. */
#[CoversClass( SitesController::class )]
#[CoversClass( WpSites::class )]
final class SitesControllerTest extends NetworkTestCase {

	public function test_a_site_has_its_id_name_and_address(): void {
		$site = $this->get( '/sites?include=3' )->json()->only();

		self::assertSame( [ 'id', 'name', 'url' ], $site->names() );
		self::assertSame(
			[ 3, get_blog_option( 3, 'blogname' ), Sites::url( 'acme' ) ],
			[ $site->number( 'id' ), $site->text( 'name' ), $site->text( 'url' ) ],
		);
	}

	public function test_a_list_has_pages_and_an_order(): void {
		$reply = $this->get( '/sites?per_page=2&page=2&order=desc' );

		self::assertSame( [ 2, 1 ], self::ids( $reply ) );
		self::assertSame( [ '4', '2' ], [ $reply->header( 'X-WP-Total' ), $reply->header( 'X-WP-TotalPages' ) ] );

		$urls   = array_map( static fn ( Json $one ): string => $one->text( 'url' ), $this->get( '/sites?orderby=url' )->json()->items() );
		$sorted = $urls;
		sort( $sorted );
		self::assertSame( [ $sorted, 4 ], [ $urls, count( $urls ) ] );
	}

	/** @param list<int> $ids */
	#[DataProvider( 'searches' )]
	public function test_sites_are_found_by_their_address( string $search, array $ids ): void {
		self::assertSame( $ids, self::ids( $this->get( '/sites?search=' . rawurlencode( $search ) ) ) );
	}

	/** @return array<string, array{string, list<int>}> */
	public static function searches(): array {
		return [
			'a part'            => [ 'nord', [ 2 ] ],
			'in another case'   => [ 'NORD', [ 2 ] ],
			'a whole address'   => [ Sites::url( 'garden' ), [ 4 ] ],
			'nothing like that' => [ 'no-such-site', [] ],
			'a wild card'       => [ '%', [] ],
		];
	}

	public function test_ids_that_are_gone_are_left_out(): void {
		self::assertSame( [ 2, 4 ], self::ids( $this->get( '/sites?include=4,99,2' ) ) );
	}

	#[DataProvider( 'bad_queries' )]
	public function test_a_bad_query_is_refused( string $query, string $field ): void {
		self::assertSame( [ $field ], $this->get( "/sites?{$query}" )->refused_fields() );
	}

	/** @return array<string, array{string, string}> */
	public static function bad_queries(): array {
		return [
			'an id in words' => [ 'include=one', 'include' ],
			'an empty id'    => [ 'include=1,', 'include' ],
			'too many'       => [ 'include=' . implode( ',', range( 1, 101 ) ), 'include' ],
			'an order'       => [ 'orderby=name', 'orderby' ],
		];
	}

	/** @return list<int> */
	private static function ids( Reply $reply ): array {
		return array_map( static fn ( $site ): int => $site->number( 'id' ), $reply->json()->items() );
	}

	private function get( string $path ): Reply {
		return Http::as_user( 'admin' )->send( 'GET', $path );
	}
}
