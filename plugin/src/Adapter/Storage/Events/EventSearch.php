<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Events;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\WhereClause;
use MultisiteWebhooks\Domain\Event\EventQuery;
use MultisiteWebhooks\Domain\Id\EventId;

/**
 * Finds text in the types of events and in what they say. No index can help with that, nor with the events of a webhook that
 * has got many, so a request reads only so many events, and the next page continues where it stopped. Matches the start of
 * words in values, so that the names of fields and the address of the network, which are in every event, find nothing.
 */
final readonly class EventSearch {

	/** What comes before a word in JSON: a value of either kind, a space, or the signs within addresses. */
	private const BEFORE_WORDS = [ ':"', ':', ' ', '@', '/', '.' ];

	/** @param bool $one_by_one Whether each event must be looked at for another reason than the text. */
	public function __construct( private Database $database, private EventQuery $query, private bool $one_by_one ) {}

	/**
	 * The last event that is read.
	 *
	 * @return array{id: string, position: int}|null Null if all are, or none needs to be.
	 */
	public function last_to_read( WhereClause $where ): ?array {
		if ( $this->is_id() || ( '' === $this->query->search && ! $this->one_by_one ) ) {
			return null;
		}
		$direction = $this->query->descending ? 'DESC' : 'ASC';
		$row       = $this->database->row(
			"SELECT id, position {$where->clause()} ORDER BY position {$direction} LIMIT 1 OFFSET %d",
			$where->values( EventQuery::MAX_SEARCHED )
		);
		return null === $row ? null : [
			'id'       => Row::text( $row, 'id' ),
			'position' => Row::number( $row, 'position' ),
		];
	}

	/** @param array{id: string, position: int}|null $end The last event to read. */
	public function add_to( WhereClause $where, ?array $end ): WhereClause {
		$read = ( clone $where )->and( $this->query->descending ? 'position >= %d' : 'position <= %d', $end['position'] ?? null );
		return match ( true ) {
			'' === $this->query->search => $read,
			$this->is_id()              => $read->and( 'id = %s', $this->query->search ),
			default                     => $this->matching( $read ),
		};
	}

	private function is_id(): bool {
		return 1 === preg_match( '/\A' . EventId::PATTERN . '\z/', $this->query->search );
	}

	private function matching( WhereClause $where ): WhereClause {
		$text    = $this->database->escape_like( self::stored( $this->query->search ) );
		$before  = array_map( static fn ( string $sign ): string => "%{$sign}{$text}%", self::BEFORE_WORDS );
		$types   = $this->query->types_found;
		$by_name = [] === $types ? '' : ' OR type IN ( %s' . str_repeat( ', %s', count( $types ) - 1 ) . ' )';
		// The site and the data, which are the end of the envelope.
		$content = "LOWER( SUBSTRING( envelope, LOCATE( '\"site\":', envelope ) ) )";
		$words   = "{$content} LIKE %s" . str_repeat( " OR {$content} LIKE %s", count( $before ) - 1 );
		return $where->and(
			"( type LIKE %s{$by_name} OR ( {$content} LIKE %s AND ( {$words} ) ) )",
			"%{$text}%",
			...[ ...$types, "%{$text}%", ...$before ],
		);
	}

	/** As it is stored: see SerializedEvent. Letters beyond ASCII match as they are written. */
	private static function stored( string $text ): string {
		return strtolower( substr( (string) wp_json_encode( $text, JSON_INVALID_UTF8_SUBSTITUTE ), 1, -1 ) );
	}
}
